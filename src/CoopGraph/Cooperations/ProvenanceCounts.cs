namespace CoopGraph.Cooperations;

/// <summary>The number of cases of each provenance, in the order of the provenances. One without cases is left out.</summary>
public static class ProvenanceCounts
{
    /// <summary>Counts cases.</summary>
    /// <param name="cases">The provenance of each case.</param>
    public static IReadOnlyDictionary<Provenance, int> Of(IEnumerable<Provenance> cases) => Ordered(cases.CountBy(one => one));

    /// <summary>Returns the counts of a later version. Counting all its cases would be most of what a change of one case costs.</summary>
    /// <param name="counts">The counts of the earlier version.</param>
    /// <param name="removed">The provenance of each case that is gone, or has another content.</param>
    /// <param name="added">The provenance of each case that is new, or has another content.</param>
    public static IReadOnlyDictionary<Provenance, int> Move(
        IReadOnlyDictionary<Provenance, int> counts, IEnumerable<Provenance> removed, IEnumerable<Provenance> added)
    {
        var (gone, fresh) = (Of(removed), Of(added));
        return Ordered(counts.Keys.Union(fresh.Keys)
            .Select(one => KeyValuePair.Create(one, counts.GetValueOrDefault(one) - gone.GetValueOrDefault(one) + fresh.GetValueOrDefault(one)))
            .Where(count => count.Value > 0));
    }

    private static Dictionary<Provenance, int> Ordered(IEnumerable<KeyValuePair<Provenance, int>> counts) => counts.OrderBy(count => count.Key).ToDictionary();
}
