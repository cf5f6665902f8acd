using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>The findings of the paper beside the same measures over other cases.</summary>
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

    /// <summary>Measures every finding. Only cases whose parties are all of county level count, as in the paper.</summary>
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

/// <summary>A finding beside the same measure over other cases.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Loaded">The measure over these cases, in the finding's unit; null where there is none to take it on.</param>
/// <param name="CaseCount">How many cases it rests on: those that were looked at for it, so of a share the whole.</param>
public sealed record MeasuredFinding(Finding Finding, double? Loaded, int CaseCount);
