using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>Assigns two different provinces to each case between provinces.</summary>
internal static class ProvincesBetween
{
    private static readonly HashSet<UnitCode> Rich =
        [.. ChosenFigures.ByProvince.Where(weights => weights.IsRich).Select(weights => weights.Province)];

    /// <summary>Assigns provinces to each draft: where one side gives, a rich province gives to a poor one.</summary>
    /// <param name="drafts">The drafts between provinces.</param>
    /// <param name="random">The random source that decides which provinces meet.</param>
    public static IEnumerable<Draft> Assign(Draft[] drafts, SynthesisDraws random)
    {
        var pairs = Pair(drafts.Length);
        Mix(pairs, IsAid, random);
        random.Shuffle(pairs);
        var arranged = drafts.Where(draft => draft.Mechanism == Mechanism.Arranged).ToArray();
        var free = drafts.Where(draft => draft.Mechanism != Mechanism.Arranged).ToArray();
        (UnitCode First, UnitCode Second)[] sorted = [.. pairs.Where(IsAid), .. pairs.Where(pair => !IsAid(pair))];
        var rest = sorted[arranged.Length..];
        Mix(rest, _ => true, random);
        return arranged.Concat(free).Zip(sorted[..arranged.Length].Concat(rest), (draft, pair) => draft.In(pair.First, pair.Second));
    }

    // The ends are in a row, province by province, the rich before the poor, and each end meets the one half a row further. No province
    // has more than half of all ends, so none meets itself, and as many rich ends as possible meet a poor one.
    private static (UnitCode First, UnitCode Second)[] Pair(int count)
    {
        var quotas = LargestRemainder.Apportion(2 * count, [.. ChosenFigures.ByProvince.Select(weights => weights.Between)]);
        var ends = ChosenFigures.ByProvince
            .Zip(quotas, (weights, quota) => Enumerable.Repeat(weights.Province, quota))
            .SelectMany(row => row)
            .ToArray();
        return [.. ends[..count].Zip(ends[count..])];
    }

    // Partners are exchanged at random where both pairs stay of the same kind.
    private static void Mix((UnitCode First, UnitCode Second)[] pairs, Predicate<(UnitCode First, UnitCode Second)> isOfKind, SynthesisDraws random)
    {
        for (var one = 0; one < pairs.Length; one++)
        {
            var other = random.Below(pairs.Length);
            var (mine, theirs) = ((pairs[one].First, pairs[other].Second), (pairs[other].First, pairs[one].Second));
            if (IsPair(mine) && IsPair(theirs) && isOfKind(pairs[one]) == isOfKind(mine) && isOfKind(pairs[other]) == isOfKind(theirs))
                (pairs[one], pairs[other]) = (mine, theirs);
        }
    }

    private static bool IsPair((UnitCode First, UnitCode Second) pair) => pair.First != pair.Second;

    private static bool IsAid((UnitCode First, UnitCode Second) pair) => Rich.Contains(pair.First) && !Rich.Contains(pair.Second);
}
