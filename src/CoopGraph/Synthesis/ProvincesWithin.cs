using CoopGraph.Cooperations;
using CoopGraph.Paper;

namespace CoopGraph.Synthesis;

/// <summary>Assigns a province to each case that stays within one.</summary>
internal static class ProvincesWithin
{
    /// <summary>Assigns a province to each draft. Anhui arranges its pairings and nothing else, so they come first.</summary>
    /// <param name="cases">The number of all cases.</param>
    /// <param name="drafts">The drafts within a province.</param>
    /// <param name="random">The random source that decides which draft gets which province.</param>
    public static IEnumerable<Draft> Assign(int cases, Draft[] drafts, SynthesisDraws random)
    {
        random.Shuffle(drafts);
        var pairings = Pairings(cases);
        Draft[] arranged = [.. drafts.Where(draft => draft.Mechanism == Mechanism.Arranged).OrderByDescending(CanBePairing)];
        Draft[] others = [.. drafts.Where(draft => draft.Mechanism != Mechanism.Arranged)];
        return
        [
            .. arranged.Take(pairings).Select(draft => draft.In(EightProvinces.Anhui, EightProvinces.Anhui)),
            .. Spread(arranged[pairings..], figures => figures.Province == EightProvinces.Anhui ? 0 : figures.AidWithin, random),
            .. Spread(others, figures => figures.OtherWithin, random),
        ];
    }

    /// <summary>
    /// Returns the number of cases that are pairings of Anhui: the published number for the published cases, in proportion for other
    /// numbers.
    /// </summary>
    public static int Pairings(int cases) =>
        (int)((2L * PublishedFigures.AnhuiPairings * cases + PublishedFigures.Cases) / (2 * PublishedFigures.Cases));

    private static IEnumerable<Draft> Spread(Draft[] drafts, Func<ProvinceFigures, int> weight, SynthesisDraws random)
    {
        var row = ProvinceRow.Of(drafts.Length, weight);
        random.Shuffle(row);
        return drafts.Zip(row, (draft, province) => draft.In(province, province));
    }

    private static bool CanBePairing(Draft draft) =>
        draft is { IssueArea: IssueArea.PovertyAlleviation, Scope: SpatialScope.CrossPrefecture };
}
