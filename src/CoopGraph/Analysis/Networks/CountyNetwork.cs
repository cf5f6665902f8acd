using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>
/// The network of county-level places that cases tie: one edge for a pair that shares a case, weighted by how many. Parties above county
/// level make no edge, and a county that shares cases with such alone is no node. It never changes.
/// </summary>
public sealed class CountyNetwork
{
    private readonly Dictionary<(Place, Place), CountyTie> _ties;
    private readonly Lazy<CountyNodes> _population;

    private CountyNetwork(UnitMap map, NetworkPeriod period, TieCollector found, bool includeIsolates)
    {
        (Map, Period, CaseCount) = (map, period, found.CaseCount);
        _ties = found.Ties.ToDictionary(tie => (tie.One, tie.Other));
        Years = [.. found.Years()];
        _population = new(() => NodesOf(withIsolates: true));
        Nodes = includeIsolates ? _population.Value : NodesOf(withIsolates: false);
    }

    /// <summary>The map that it is seen on.</summary>
    public UnitMap Map { get; }

    /// <summary>Which cases count, and the day.</summary>
    public NetworkPeriod Period { get; }

    /// <summary>The cases that tie at least two counties, each once.</summary>
    public int CaseCount { get; }

    /// <summary>The counties with a tie; with isolates, all in force on the day as well.</summary>
    public CountyNodes Nodes { get; }

    /// <summary>
    /// The counties with a tie and all that were in force on the day, tied or not: whom chance could have tied. A null model draws from
    /// these, or it would take for granted that only those cooperate that do.
    /// </summary>
    public CountyNodes Population => _population.Value;

    /// <summary>The ties, in no order.</summary>
    public IReadOnlyCollection<CountyTie> Ties => _ties.Values;

    /// <summary>Pairs that share two cases or more.</summary>
    public int RepeatedTieCount => _ties.Values.Count(tie => tie.CaseCount > 1);

    /// <summary>Whether a tie rests on a synthetic case.</summary>
    public bool HasSynthetic => _ties.Values.Any(tie => tie.HasSynthetic);

    /// <summary>Nodes without a tie.</summary>
    public int IsolateCount => Enumerable.Range(0, Nodes.Graph.NodeCount).Count(node => Nodes.Graph.Degree(node) == 0);

    /// <summary>The years that have a case, ascending. Cases whose year is not known stand in none.</summary>
    public IReadOnlyList<NetworkYear> Years { get; }

    /// <summary>Builds the network.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The gathered cases, also those outside of the period: they tell which ties are first ones.</param>
    /// <param name="period">Which cases count, and the day.</param>
    /// <param name="includeIsolates">Whether all counties in force on the day are nodes, or only those with a tie.</param>
    public static CountyNetwork Build(UnitMap map, IReadOnlyList<CaseFacts> cases, NetworkPeriod period, bool includeIsolates) =>
        new(map, period, new TieCollector(cases, period), includeIsolates);

    /// <summary>The tie of two places; null where they share no case.</summary>
    public CountyTie? TieBetween(Place one, Place other) => _ties.GetValueOrDefault(one.Index < other.Index ? (one, other) : (other, one));

    private CountyNodes NodesOf(bool withIsolates)
    {
        var tied = _ties.Values.SelectMany(tie => new[] { tie.One, tie.Other });
        var inForce = withIsolates ? Map.AllOf(AdministrativeLevel.County, Period.Day).Select(county => Map.PlaceOf(county.Unit)) : [];
        return new CountyNodes(Map, Period.Day, tied.Concat(inForce).Distinct(), _ties.Values);
    }
}
