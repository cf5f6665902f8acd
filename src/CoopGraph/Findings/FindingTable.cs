using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>Compares the findings of the paper with the same measures over other cases.</summary>
public static class FindingTable
{
    private static readonly FindingRule[] Rules =
    [
        ScaleFindings.Cases, ScaleFindings.Counties,
        YearFindings.ByYear, YearFindings.PovertyAlleviation,
        ProvinceFindings.Fewest,
        MechanismFindings.Arranged, MechanismFindings.Mandated, MechanismFindings.SelfInitiated, MechanismFindings.Typology,
        ProvinceFindings.Pairings,
        IsolateFindings.Honeycomb,
        PrefectureFindings.Rivals, PrefectureFindings.ByIssueArea, PrefectureFindings.Crossing, PrefectureFindings.CrossingEconomy,
    ];

    /// <summary>All findings, by subject: scale, years, provinces, mechanisms, pairings, isolates, prefectures.</summary>
    public static IReadOnlyList<Finding> All { get; } = [.. Rules.Select(rule => rule.Finding)];

    /// <summary>Measures every finding. As in the paper, only cases with all parties at county level count.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The cases, each once.</param>
    public static IReadOnlyList<MeasuredFinding> Measure(UnitMap map, IReadOnlyList<CaseFacts> cases)
    {
        var studied = new StudiedCases(map, cases);
        return [.. Rules.Select(rule => Measure(rule, studied))];
    }

    private static MeasuredFinding Measure(FindingRule rule, StudiedCases cases)
    {
        var (value, caseCount) = rule.Measure(cases);
        return new MeasuredFinding(rule.Finding, value, caseCount);
    }
}

/// <summary>A finding, and the same measure over other cases.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Loaded">The measure over these cases, in the finding's unit; null where there is nothing to measure.</param>
/// <param name="CaseCount">The number of cases examined for the measure; for a share, all cases of the whole.</param>
public sealed record MeasuredFinding(Finding Finding, double? Loaded, int CaseCount);
