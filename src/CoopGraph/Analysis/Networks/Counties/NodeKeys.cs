using System.Globalization;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks.Counties;

/// <summary>What nodes and groups are told apart and sorted by.</summary>
internal static class NodeKeys
{
    /// <summary>
    /// A unit's code; where the unit was not in force on the network's day, with its own day, because another unit may bear its code by
    /// now. No two nodes of a network have the same.
    /// </summary>
    public static string KeyOf(UnitOnDay unit, DateOnly day) => unit.Day == day
        ? unit.Unit.Code.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{unit.Unit.Code}@{unit.Day:yyyy-MM-dd}");
}
