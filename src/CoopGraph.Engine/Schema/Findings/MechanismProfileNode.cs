using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Paper;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The profile of a mechanism of cooperation (Table 1 of the paper). The words are the project's own, based on the definitions of the
/// typology.
/// </summary>
[Name("MechanismProfile")]
public sealed class MechanismProfileNode
{
    private readonly IGraphSnapshot _graph;
    private readonly MechanismProfile _profile;

    internal MechanismProfileNode(IGraphSnapshot graph, MechanismProfile profile) => (_graph, _profile) = (graph, profile);

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism => _profile.Mechanism;

    /// <summary>The part that higher governments take in it.</summary>
    public string StateInvolvement => _profile.StateInvolvement;

    /// <summary>The reasons of the parties to cooperate.</summary>
    public string Rationality => _profile.Rationality;

    /// <summary>The kinds of documents that it is based on.</summary>
    public IReadOnlyList<string> Documents => _profile.Documents;

    /// <summary>The way in which partners come together.</summary>
    public string PartnerChoice => _profile.PartnerChoice;

    /// <summary>The matters on which the parties can disagree, and who settles them.</summary>
    public string Conflicts => _profile.Conflicts;

    /// <summary>
    /// The cases of the mechanism that the paper names, provenance PAPER, by case id. There are at most five, and none if none is loaded.
    /// </summary>
    /// <param name="context">The field.</param>
    public IDataLoaderResult<IEnumerable<CooperationNode>> Examples(IResolveFieldContext context) => context
        .AskTogether<Mechanism, IReadOnlyList<PlacedCooperation>>(Mechanism, () => (mechanisms, cancellation) => MechanismExamples.AskAsync(_graph, mechanisms, cancellation))
        .Then(cases => cases.Select(placed => new CooperationNode(_graph, placed, null)));
}
