using CoopGraph.Analysis.Graphs;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>Groups of a network's nodes, each of which represents a unit.</summary>
/// <param name="Groups">The group of each node; groups are numbered by the codes of their units.</param>
/// <param name="Units">The unit of each group, on the network's day or on the nearest day on which it was in force.</param>
public sealed record UnitGroups(NodeGroups Groups, IReadOnlyList<UnitOnDay> Units)
{
    /// <summary>Groups nodes by the unit in which each lies.</summary>
    /// <param name="unitOf">For each node, the place and the level of the unit in which it lies.</param>
    /// <param name="day">The network's day.</param>
    internal static UnitGroups Of(IReadOnlyList<(Place Place, AdministrativeLevel Level)> unitOf, DateOnly day)
    {
        var groups = unitOf.Distinct()
            .Select(group => (Key: group, Unit: group.Place.On(day, group.Level)))
            .OrderBy(group => group.Unit.SortCode(day), StringComparer.Ordinal)
            .ToArray();
        var numbers = groups.Index().ToDictionary(group => group.Item.Key, group => group.Index);
        return new UnitGroups(new NodeGroups(unitOf.Select(unit => numbers[unit])), [.. groups.Select(group => group.Unit)]);
    }
}
