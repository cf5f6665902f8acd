using CoopGraph.Analysis.Dyads;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// Two places that share a case, of one level on the case's day. All values are of the cases that the list's filter admits.
/// </summary>
[Name("Dyad")]
public sealed class DyadNode
{
    private readonly IGraphSnapshot _graph;
    private readonly Dyad _dyad;
    private readonly DateOnly? _asOf;

    internal DyadNode(IGraphSnapshot graph, Dyad dyad, DateOnly? asOf) => (_graph, _dyad, _asOf) = (graph, dyad, asOf);

    /// <summary>
    /// The two units, in the order of their codes, on the day requested with `asOf`. Without `asOf`, each is shown on the last day of the
    /// data or on its own last day.
    /// </summary>
    public IEnumerable<UnitNode> Units
    {
        get
        {
            var (first, second) = _dyad.On(_asOf ?? _graph.Map.Window.Last);
            return [UnitNodes.Of(_graph, first, _asOf), UnitNodes.Of(_graph, second, _asOf)];
        }
    }

    /// <summary>The number of cases that the two share, 1 or more. It is more than 1 where cooperation was repeated.</summary>
    public int CaseCount => _dyad.Cases.Count;

    /// <summary>The year of the earliest of these cases; null if none has a year.</summary>
    public int? FirstYear => _dyad.FirstYear;

    /// <summary>The year of the latest of these cases; null if none has a year.</summary>
    public int? LastYear => _dyad.LastYear;

    /// <summary>
    /// The mechanisms of these cases, each once, in the order of their first case. `[ARRANGED, SELF_INITIATED]` is an arranged tie after which
    /// the two cooperated of their own accord.
    /// </summary>
    public IReadOnlyList<Mechanism> Mechanisms => _dyad.Mechanisms;

    /// <summary>The widest of the scopes of these cases, each judged on its day by the two units alone.</summary>
    public SpatialScope Scope => _dyad.Scope;

    /// <summary>Whether the two share a border, or shared one while both existed. Prefectures share a border where counties of theirs do.</summary>
    public bool Adjacent => _dyad.Adjacent;

    /// <summary>
    /// The distance between their centres, in kilometres along a great circle, rounded to 0.1; null if the coordinates of either are not
    /// known.
    /// </summary>
    public double? DistanceKm => _dyad.DistanceKm;

    /// <summary>These cases, by date, those without a date last.</summary>
    /// <param name="context">The field.</param>
    public IDataLoaderResult<IEnumerable<CooperationNode>> Cooperations(IResolveFieldContext context) => context
        .AskTogether<Dyad, IReadOnlyList<PlacedCooperation>>(_dyad, () => FindAsync)
        .Then(cases => cases.Select(placed => new CooperationNode(_graph, placed, _asOf)));

    private async ValueTask<IReadOnlyList<IReadOnlyList<PlacedCooperation>>> FindAsync(IReadOnlyList<Dyad> dyads, CancellationToken cancellation)
    {
        string[] ids = [.. dyads.SelectMany(dyad => dyad.Cases, (_, facts) => facts.CaseId).Distinct()];
        var found = ids.Zip(await _graph.FindAsync(ids, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second!);
        return [.. dyads.Select(dyad => dyad.Cases.Select(facts => found[facts.CaseId]).ToArray())];
    }
}
