using CsvHelper;

namespace CoopGraph.Benchmarks.Reports;

/// <summary>A case of the measured table as an object of a program of one's own, with the columns' types.</summary>
[CsvRecord]
internal sealed partial record PlainCase
{
    public required string CaseId { get; init; }

    public required string Title { get; init; }

    public required int? Year { get; init; }

    public required string Mechanism { get; init; }

    public required string IssueArea { get; init; }

    public required string Scope { get; init; }

    public required string Level { get; init; }

    public required string Provenance { get; init; }

    public required string? Note { get; init; }

    public required string SourceTitle { get; init; }
}
