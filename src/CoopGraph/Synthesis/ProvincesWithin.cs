using CoopGraph.Cooperations;
using CoopGraph.Paper;

namespace CoopGraph.Synthesis;

/// <summary>Assigns a province to each case that stays within one.</summary>
internal static class ProvincesWithin
{
    /// <summary>Assigns a province to each draft. Anhui arranges its pairings and nothing else, so Anhui comes first.</summary>
    /// <param name="cases">The number of all cases.</param>
    /// <param name="drafts">The drafts within a province.</param>
    /// <param name="random">The random source that decides which draft gets which province.</param>
    public static IEnumerable<Draft> Assign(int cases, Draft[] drafts, SynthesisDraws random)
    {
        var quotas = ChosenFigures.ByProvince
            .Zip(LargestRemainder.Apportion(drafts.Length, [.. ChosenFigures.ByProvince.Select(weights => weights.Within)]))
            .ToDictionary(quota => quota.First.Province, quota => quota.Second);
        var pairings = Pairings(cases);
        var others = quotas
            .Where(quota => quota.Key != EightProvinces.Anhui)
            .SelectMany(quota => Enumerable.Repeat(quota.Key, quota.Value))
            .ToArray();
        random.Shuffle(others);
        random.Shuffle(drafts);

        var (ofAnhui, next) = (new HashSet<Draft>(ReferenceEqualityComparer.Instance), 0);
        ofAnhui.UnionWith(drafts.Where(CanBePairing).Take(pairings));
        ofAnhui.UnionWith(drafts.Where(draft => draft.Mechanism != Mechanism.Arranged).Take(quotas[EightProvinces.Anhui] - pairings));
        foreach (var draft in drafts)
        {
            var province = ofAnhui.Contains(draft) ? EightProvinces.Anhui : others[next++];
            yield return draft.In(province, province);
        }
    }

    /// <summary>
    /// Returns the number of cases that are pairings of Anhui: the published number for the published cases, in proportion for other
    /// numbers.
    /// </summary>
    public static int Pairings(int cases) =>
        (int)((2L * PublishedFigures.AnhuiPairings * cases + PublishedFigures.Cases) / (2 * PublishedFigures.Cases));

    private static bool CanBePairing(Draft draft) =>
        draft is { Mechanism: Mechanism.Arranged, IssueArea: IssueArea.PovertyAlleviation, Scope: SpatialScope.CrossPrefecture };
}
