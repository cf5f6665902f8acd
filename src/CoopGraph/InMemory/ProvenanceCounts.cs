using CoopGraph.Cooperations;
using CoopGraph.Paging;

namespace CoopGraph.InMemory;

/// <summary>The number of cases of each provenance, in the order of the provenances. One without cases is left out.</summary>
internal static class ProvenanceCounts
{
    /// <summary>Counts cases.</summary>
    public static Dictionary<Provenance, int> Of(IEnumerable<PlacedCooperation> cases) => Ordered(cases.CountBy(one => one.Case.Provenance));

    /// <summary>Returns the counts of a later version. Counting all its cases would be most of what a change of one case costs.</summary>
    /// <param name="counts">The counts of the earlier version.</param>
    /// <param name="before">The cases of the earlier version, by id.</param>
    /// <param name="shift">The way to the cases of the later version.</param>
    public static Dictionary<Provenance, int> Move(
        IReadOnlyDictionary<Provenance, int> counts, IReadOnlyList<PlacedCooperation> before, RowShift<PlacedCooperation> shift)
    {
        var removed = Of(shift.Removed.Select(position => before[position]));
        var added = Of(shift.Added.Select(position => shift.All[position]));
        return Ordered(counts.Keys.Union(added.Keys)
            .Select(one => KeyValuePair.Create(one, counts.GetValueOrDefault(one) - removed.GetValueOrDefault(one) + added.GetValueOrDefault(one)))
            .Where(count => count.Value > 0));
    }

    private static Dictionary<Provenance, int> Ordered(IEnumerable<KeyValuePair<Provenance, int>> counts) => counts.OrderBy(count => count.Key).ToDictionary();
}
