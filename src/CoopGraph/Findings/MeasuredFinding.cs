namespace CoopGraph.Findings;

/// <summary>A finding, and the same measure over other cases.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Loaded">The measure over these cases, in the finding's unit; null where there is nothing to measure.</param>
/// <param name="CaseCount">The number of cases examined for the measure; for a share of cases, all cases of the whole.</param>
/// <param name="Interval">The interval of a share; null for any other number, and where there is nothing to measure.</param>
/// <param name="Sensitivity">The same measure under each standard restriction; empty if it was not requested.</param>
public sealed record MeasuredFinding(Finding Finding, double? Loaded, int CaseCount, Interval? Interval, IReadOnlyList<Sensitivity> Sensitivity);

/// <summary>The measure of a finding under a standard restriction of the cases.</summary>
/// <param name="Id">The restriction's stable identifier, such as SIGNED.</param>
/// <param name="Label">The description of the cases that the restriction leaves.</param>
/// <param name="Loaded">The measure over the cases that it leaves, in the finding's unit; null where there is nothing to measure.</param>
/// <param name="CaseCount">The number of cases examined for the measure.</param>
public sealed record Sensitivity(string Id, string Label, double? Loaded, int CaseCount);
