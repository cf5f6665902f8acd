using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Paper;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// What a mechanism of cooperation is like (Table 1 of the paper). The words are the project's own, after the definitions of the typology.
/// </summary>
[Name("MechanismProfile")]
public sealed class MechanismProfileNode
{
    private readonly IGraphSnapshot _graph;
    private readonly MechanismProfile _profile;

    internal MechanismProfileNode(IGraphSnapshot graph, MechanismProfile profile) => (_graph, _profile) = (graph, profile);

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism => _profile.Mechanism;

    /// <summary>What governments above do in it.</summary>
    public string StateInvolvement => _profile.StateInvolvement;

    /// <summary>Why the parties cooperate.</summary>
    public string Rationality => _profile.Rationality;

    /// <summary>The kinds of documents that it rests on.</summary>
    public IReadOnlyList<string> Documents => _profile.Documents;

    /// <summary>How partners come together.</summary>
    public string PartnerChoice => _profile.PartnerChoice;

    /// <summary>What the parties can be at odds over, and who settles it.</summary>
    public string Conflicts => _profile.Conflicts;

    /// <summary>
    /// Cases of the mechanism that the paper names, provenance PAPER, by case id; five at the most, none where none is loaded.
    /// </summary>
    /// <param name="context">The field.</param>
    public IDataLoaderResult<IEnumerable<CooperationNode>> Examples(IResolveFieldContext context) => context
        .AskTogether<Mechanism, IReadOnlyList<PlacedCooperation>>(Mechanism, () => (mechanisms, cancellation) => MechanismExamples.AskAsync(_graph, mechanisms, cancellation))
        .Then(cases => cases.Select(placed => new CooperationNode(_graph, placed, null)));
}
