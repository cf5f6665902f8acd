using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>Compares the findings of the study with the same measures over other cases.</summary>
public static class FindingTable
{
    private static readonly FindingRule[] Rules =
    [
        ScaleFindings.Cases, ScaleFindings.Counties, ScaleFindings.ThreeIssueAreas,
        YearFindings.ByYear, YearFindings.Since2013, YearFindings.PovertyAlleviation, YearFindings.PovertyShareOfGrowth,
        ProvinceFindings.Fewest, ProvinceFindings.Recipients,
        MechanismFindings.Arranged, MechanismFindings.Mandated, MechanismFindings.SelfInitiated,
        TypologyFindings.All, TypologyFindings.ArrangedPoverty, TypologyFindings.SelfInitiatedEconomy, TypologyFindings.MandatedAreas,
        AnhuiFindings.Pairings, AnhuiFindings.Donors, AnhuiFindings.Recipients,
        IsolateFindings.OfShanxi, IsolateFindings.OfOthers,
        PrefectureFindings.Rivals, PrefectureFindings.ByIssueArea, PrefectureFindings.Crossing, PrefectureFindings.CrossingSelfInitiated,
        PrefectureFindings.CrossingMandated, PrefectureFindings.CrossingArranged, PrefectureFindings.CrossingEconomy,
        NeighbourFindings.Mandated, NeighbourFindings.MandatedSecurity, NeighbourFindings.Others,
        GapFindings.Arranged, GapFindings.SelfInitiated,
    ];

    /// <summary>All findings, by subject: scale, years, provinces, mechanisms, pairings, isolates, prefectures, neighbours, the development gap.</summary>
    public static IReadOnlyList<Finding> All { get; } = [.. Rules.Select(rule => rule.Finding)];

    /// <summary>Measures every finding on the cases within the study's frame.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The cases, each once, sorted by case id.</param>
    /// <param name="withSensitivity">
    /// Whether every finding is measured again under each standard restriction, which takes several times as long.
    /// </param>
    public static IReadOnlyList<MeasuredFinding> Measure(UnitMap map, IReadOnlyList<CaseFacts> cases, bool withSensitivity)
    {
        var studied = StudiedCases.Of(map, cases);
        (Restriction Restriction, StudiedCases Cases)[] restricted =
            withSensitivity ? [.. Restriction.All.Select(restriction => (restriction, studied.Within(restriction)))] : [];
        return [.. Rules.Select(rule => Measure(rule, studied, restricted))];
    }

    private static MeasuredFinding Measure(FindingRule rule, StudiedCases cases, (Restriction Restriction, StudiedCases Cases)[] restricted)
    {
        var measured = rule.Measure(cases);
        return new MeasuredFinding(
            rule.Finding,
            measured.Value,
            measured.CaseCount,
            measured.Proportion is { } proportion ? Interval.Of(proportion) : null,
            [.. restricted.Select(one => Again(rule, one.Restriction, one.Cases))]);
    }

    private static Sensitivity Again(FindingRule rule, Restriction restriction, StudiedCases cases)
    {
        var measured = rule.Measure(cases);
        return new Sensitivity(restriction.Id, restriction.Label, measured.Value, measured.CaseCount);
    }
}
