using CoopGraph.Engine.Exports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using GraphQL;

namespace CoopGraph.Reports.Exports.Cases;

/// <summary>The export of cases as a table that an import reads back to the same cases.</summary>
/// <param name="reader">Reads the cases.</param>
internal sealed class CaseTableFile(ExportReader reader) : Export(
    "cases",
    "Cases for an import",
    "The cases that curators entered, or those of a filter, in the columns that `coopgraph import` reads: to correct them in a spreadsheet, to keep them, or to take them elsewhere.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<ReportParameter> Parameters { get; } =
        [new("where", "CooperationFilterInput", "{\"provenance\": {\"eq\": \"CURATED\"}}", "The cases, as JSON of a filter. Left out: those that curators entered.")];

    /// <inheritdoc/>
    public override IReadOnlyList<ExportFormat> Formats => ExportFormats.Cases;

    /// <inheritdoc/>
    public override async Task<ExportContent> OpenAsync(Inputs variables, ExportFormat format, CancellationToken cancellation) =>
        new Content(await reader.ContentsAsync(variables, cancellation));

    private sealed class Content(CaseContentsExport cases) : ExportContent(cases.Dataset, cases.Map.Window.Last, cases.Warnings)
    {
        public override async Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation) =>
            await CsvTable.WriteAsync(CaseTableColumns.Of(cases.All), cases.Cases, options, output, cancellation);
    }
}
