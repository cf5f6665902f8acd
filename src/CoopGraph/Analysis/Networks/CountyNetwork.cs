using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>
/// The network of county-level places that are tied by cases. A pair that shares a case has one edge, weighted by the number of shared
/// cases. Parties above county level make no edge. A county that shares cases only with such parties has no tie; it is a node only where
/// isolates are included. A network never changes.
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

    /// <summary>The map of the network.</summary>
    public UnitMap Map { get; }

    /// <summary>The period: the cases that count, and the day of the map.</summary>
    public NetworkPeriod Period { get; }

    /// <summary>The number of cases that tie at least two counties, each counted once.</summary>
    public int CaseCount { get; }

    /// <summary>The counties with a tie; with isolates, also all counties in force on the day.</summary>
    public CountyNodes Nodes { get; }

    /// <summary>
    /// The counties with a tie and all counties in force on the day, tied or not: all those that chance could have tied. A null model
    /// draws from these. Otherwise it would assume that only the counties that do cooperate could cooperate.
    /// </summary>
    public CountyNodes Population => _population.Value;

    /// <summary>The ties, unordered.</summary>
    public IReadOnlyCollection<CountyTie> Ties => _ties.Values;

    /// <summary>The number of pairs that share two cases or more.</summary>
    public int RepeatedTieCount => _ties.Values.Count(tie => tie.CaseCount > 1);

    /// <summary>Whether any tie has a synthetic case.</summary>
    public bool HasSynthetic => _ties.Values.Any(tie => tie.HasSynthetic);

    /// <summary>The number of nodes without a tie.</summary>
    public int IsolateCount => Enumerable.Range(0, Nodes.Graph.NodeCount).Count(node => Nodes.Graph.Degree(node) == 0);

    /// <summary>The years with a case, ascending. Cases with an unknown year are left out.</summary>
    public IReadOnlyList<NetworkYear> Years { get; }

    /// <summary>Builds the network.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The gathered cases, including those outside the period: they determine which ties are new in a year.</param>
    /// <param name="period">The period: the cases that count, and the day of the map.</param>
    /// <param name="includeIsolates">Whether all counties in force on the day are nodes, or only those with a tie.</param>
    public static CountyNetwork Build(UnitMap map, IReadOnlyList<CaseFacts> cases, NetworkPeriod period, bool includeIsolates) =>
        new(map, period, new TieCollector(cases, period), includeIsolates);

    /// <summary>Returns the tie of two places; null where they share no case.</summary>
    public CountyTie? TieBetween(Place one, Place other) => _ties.GetValueOrDefault(one.Index < other.Index ? (one, other) : (other, one));

    private CountyNodes NodesOf(bool withIsolates)
    {
        var tied = _ties.Values.SelectMany(tie => new[] { tie.One, tie.Other });
        var inForce = withIsolates ? Map.AllOf(AdministrativeLevel.County, Period.Day).Select(county => Map.PlaceOf(county.Unit)) : [];
        return new CountyNodes(Map, Period.Day, tied.Concat(inForce).Distinct(), _ties.Values);
    }
}
