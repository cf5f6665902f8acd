using CoopGraph.Cooperations;
using CoopGraph.Paper;

namespace CoopGraph.Synthesis;

/// <summary>A kind of cases, with their number and how far they reach.</summary>
/// <param name="Mechanism">The mechanism of the cases.</param>
/// <param name="IssueArea">The issue area of the cases.</param>
/// <param name="Count">The number of cases.</param>
/// <param name="SamePrefecture">The number of cases that stay within a prefecture.</param>
/// <param name="CrossProvince">The number of cases that cross provinces.</param>
internal sealed record CaseKind(Mechanism Mechanism, IssueArea IssueArea, int Count, int SamePrefecture = 0, int CrossProvince = 0)
{
    /// <summary>The number of cases that cross prefectures, including those that cross provinces.</summary>
    public int Crossing => Count - SamePrefecture;

    public IEnumerable<SpatialScope> Scopes() =>
        Enumerable.Repeat(SpatialScope.SamePrefecture, SamePrefecture)
            .Concat(Enumerable.Repeat(SpatialScope.CrossPrefecture, Crossing - CrossProvince))
            .Concat(Enumerable.Repeat(SpatialScope.CrossProvince, CrossProvince));
}

/// <summary>
/// Computes the number of cases of each kind and reach for a total number of cases. All numbers are by largest remainder, none by chance.
/// </summary>
internal static class CaseKinds
{
    /// <summary>Returns the kinds that add up to a number of cases.</summary>
    public static IReadOnlyList<CaseKind> Of(int cases) => [.. WithProvinces(WithPrefectures(cases, ByMechanism(cases)))];

    private static CaseKind[] ByMechanism(int cases)
    {
        var mechanisms = PublishedFigures.MechanismPercent.Keys.Order().ToArray();
        var counts = LargestRemainder.Apportion(cases, [.. mechanisms.Select(mechanism => PublishedFigures.MechanismPercent[mechanism])]);
        return
        [
            .. from one in mechanisms.Zip(counts, (mechanism, count) => (mechanism, count))
               let kinds = ChosenFigures.Kinds.Where(kind => kind.Mechanism == one.mechanism).ToArray()
               from kind in kinds.Zip(LargestRemainder.Apportion(one.count, [.. kinds.Select(kind => kind.Percent)]))
               select new CaseKind(kind.First.Mechanism, kind.First.IssueArea, kind.Second),
        ];
    }

    // The published shares come first: of the economic cases, and of all cases. The remainder is for the other issue areas.
    private static CaseKind[] WithPrefectures(int cases, CaseKind[] kinds)
    {
        var economic = kinds.Where(kind => kind.IssueArea == IssueArea.Economy).ToArray();
        var others = kinds.Except(economic).ToArray();
        var economicCount = economic.Sum(kind => kind.Count);
        var economicAtHome = economicCount - LargestRemainder.Percent(PublishedFigures.EconomicCrossPrefecturePercent, economicCount);
        var atHome = cases - LargestRemainder.Percent(PublishedFigures.CrossPrefecturePercent, cases);
        return
        [
            .. Share(economicAtHome, economic, Home, (kind, share) => kind with { SamePrefecture = share }),
            .. Share(atHome - economicAtHome, others, Home, (kind, share) => kind with { SamePrefecture = share }),
        ];

        static int Home(CaseKind kind) => kind.Count * ChosenFigures.HomeWeight(kind.Mechanism);
    }

    // If too few cases of a mechanism can reach another province, it has fewer than its percentage.
    private static IEnumerable<CaseKind> WithProvinces(IEnumerable<CaseKind> kinds) =>
        kinds.GroupBy(kind => kind.Mechanism).SelectMany(ofMechanism =>
        {
            var quota = LargestRemainder.Percent(ChosenFigures.CrossProvincePercent(ofMechanism.Key), ofMechanism.Sum(kind => kind.Count));
            return Share(
                Math.Min(quota, ofMechanism.Sum(Reach)), [.. ofMechanism], Reach, (kind, share) => kind with { CrossProvince = share });
        });

    private static int Reach(CaseKind kind) => ChosenFigures.MayCrossProvinces(kind.Mechanism, kind.IssueArea) ? kind.Crossing : 0;

    private static IEnumerable<CaseKind> Share(int total, CaseKind[] kinds, Func<CaseKind, int> weight, Func<CaseKind, int, CaseKind> with) =>
        kinds.Zip(LargestRemainder.Apportion(total, [.. kinds.Select(weight)]), with);
}
