using CoopGraph.Analysis.Graphs;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>The counties of a network as the nodes of a graph, sorted by code. They never change.</summary>
public sealed class CountyNodes
{
    private readonly Dictionary<Place, int> _nodeOf;
    private readonly Lazy<UnitGroups> _prefectures;
    private readonly Lazy<UnitGroups> _provinces;

    /// <summary>Creates nodes from places.</summary>
    /// <param name="map">The map.</param>
    /// <param name="day">The network's day.</param>
    /// <param name="places">The places, each once.</param>
    /// <param name="ties">The ties between them.</param>
    internal CountyNodes(UnitMap map, DateOnly day, IEnumerable<Place> places, IEnumerable<CountyTie> ties)
    {
        var nodes = places
            .Select(place => (Place: place, Unit: place.On(day, AdministrativeLevel.County)))
            .Select(node => (node.Place, node.Unit, Key: node.Unit.SortCode(day)))
            .OrderBy(node => node.Key, StringComparer.Ordinal)
            .ToArray();
        Places = [.. nodes.Select(node => node.Place)];
        Units = [.. nodes.Select(node => node.Unit)];
        Keys = [.. nodes.Select(node => node.Key)];
        _nodeOf = Places.Index().ToDictionary(node => node.Item, node => node.Index);
        Graph = TieGraph.Of(Places.Count, ties.Select(tie => new Edge(_nodeOf[tie.One], _nodeOf[tie.Other], tie.CaseCount)));
        _prefectures = new(() => GroupsAt(map, day, AdministrativeLevel.Prefecture));
        _provinces = new(() => GroupsAt(map, day, AdministrativeLevel.Province));
    }

    /// <summary>The place of each node.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The unit of each node on the network's day, or on the nearest day on which it was in force as a county.</summary>
    public IReadOnlyList<UnitOnDay> Units { get; }

    /// <summary>The edges, weighted by cases.</summary>
    public TieGraph Graph { get; }

    /// <summary>The sort key of each node: its code, with the node's day where that is not the network's day. Unique.</summary>
    internal IReadOnlyList<string> Keys { get; }

    /// <summary>Returns the node of a place; null where the place is not a node.</summary>
    public int? NodeOf(Place place) => _nodeOf.TryGetValue(place, out var node) ? node : null;

    /// <summary>Returns the nodes grouped by the units in which they lie on their day.</summary>
    public UnitGroups GroupsBy(Partition partition) => (partition == Partition.Province ? _provinces : _prefectures).Value;

    private UnitGroups GroupsAt(UnitMap map, DateOnly day, AdministrativeLevel level) => UnitGroups.Of(
        [.. Units.Select((unit, node) => map.AtLevel(unit, level) is { } above ? (map.PlaceOf(above.Unit), level) : (Places[node], unit.Unit.Level))],
        day);
}
