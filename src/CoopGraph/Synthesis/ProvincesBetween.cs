using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>Assigns two different provinces to each case between provinces.</summary>
internal static class ProvincesBetween
{
    /// <summary>
    /// Assigns provinces to each draft: aid goes from the coast to other provinces, mandated cases cross a border, and in self-initiated
    /// ones any two of the eight provinces meet.
    /// </summary>
    /// <param name="drafts">The drafts between provinces.</param>
    /// <param name="random">The random source that decides which provinces meet.</param>
    public static IEnumerable<Draft> Assign(Draft[] drafts, SynthesisDraws random)
    {
        var byMechanism = drafts.ToLookup(draft => draft.Mechanism);
        return
        [
            .. Aid([.. byMechanism[Mechanism.Arranged]], random),
            .. OnBorders([.. byMechanism[Mechanism.Mandated]], random),
            .. Ventures([.. byMechanism[Mechanism.SelfInitiated]], random),
        ];
    }

    private static IEnumerable<Draft> Aid(Draft[] drafts, SynthesisDraws random)
    {
        var donors = ProvinceRow.Of(drafts.Length, province => province.AidGiven);
        var recipients = ProvinceRow.Of(drafts.Length, province => province.AidReceived);
        random.Shuffle(recipients);
        return drafts.Select((draft, index) => draft.In(donors[index], recipients[index]));
    }

    private static IEnumerable<Draft> OnBorders(Draft[] drafts, SynthesisDraws random)
    {
        var borders = ChosenProvinces.Borders
            .Zip(LargestRemainder.Apportion(drafts.Length, [.. ChosenProvinces.Borders.Select(border => border.Cases)]))
            .SelectMany(quota => Enumerable.Repeat(quota.First, quota.Second))
            .ToArray();
        random.Shuffle(borders);
        return drafts.Zip(borders, (draft, border) => draft.In(border.First, border.Second));
    }

    // The ends are in a row, province by province, and each end meets the one half a row further. No province has more than half of all
    // ends, so none meets itself. Then partners are exchanged at random.
    private static IEnumerable<Draft> Ventures(Draft[] drafts, SynthesisDraws random)
    {
        var ends = ProvinceRow.Of(2 * drafts.Length, province => province.Ventures);
        var pairs = ends[..drafts.Length].Zip(ends[drafts.Length..]).ToArray();
        for (var one = 0; one < pairs.Length; one++)
        {
            var other = random.Below(pairs.Length);
            var (mine, theirs) = ((pairs[one].First, pairs[other].Second), (pairs[other].First, pairs[one].Second));
            if (IsPair(mine) && IsPair(theirs))
                (pairs[one], pairs[other]) = (mine, theirs);
        }

        random.Shuffle(pairs);
        return drafts.Zip(pairs, (draft, pair) => draft.In(pair.First, pair.Second));
    }

    private static bool IsPair((UnitCode First, UnitCode Second) pair) => pair.First != pair.Second;
}
