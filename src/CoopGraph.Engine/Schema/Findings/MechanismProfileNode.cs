using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Paper;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The profile of a mechanism of cooperation: its column of Table 1 of the paper, cell by cell, in the project's own words.
/// </summary>
[Name("MechanismProfile")]
public sealed class MechanismProfileNode
{
    private readonly IGraphSnapshot _graph;
    private readonly MechanismProfile _profile;

    internal MechanismProfileNode(IGraphSnapshot graph, MechanismProfile profile) => (_graph, _profile) = (graph, profile);

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism => _profile.Mechanism;

    /// <summary>The role of governments above the parties.</summary>
    public string StateInvolvement => _profile.StateInvolvement;

    /// <summary>The reasons for which the governments above and the parties act.</summary>
    public string Rationality => _profile.Rationality;

    /// <summary>The policy documents that the table names as examples. The list is empty for self-initiated cooperation: the table names none.</summary>
    public IReadOnlyList<string> Documents => _profile.Documents;

    /// <summary>The agreements that the parties themselves sign, at least one.</summary>
    public IReadOnlyList<string> Agreements => _profile.Agreements;

    /// <summary>The way in which partners come together.</summary>
    public string PartnerChoice => _profile.PartnerChoice;

    /// <summary>The conflicts that arise when the cooperation is carried out. Which column a conflict belongs to is the project's reading.</summary>
    public string Conflicts => _profile.Conflicts;

    /// <summary>
    /// The cases of the mechanism that the table names, in the order of their case ids: those between counties, of provenance PAPER. There
    /// are at most five, and none if none is loaded.
    /// </summary>
    /// <param name="context">The field.</param>
    public IDataLoaderResult<IEnumerable<CooperationNode>> Examples(IResolveFieldContext context) => context
        .AskTogether<Mechanism, IReadOnlyList<PlacedCooperation>>(Mechanism, () => (mechanisms, cancellation) => MechanismExamples.AskAsync(_graph, mechanisms, cancellation))
        .Then(cases => cases.Select(placed => new CooperationNode(_graph, placed, null)));
}
