using System.Globalization;
using CoopGraph.Analysis.Dyads;
using CoopGraph.Engine.Exports;
using CoopGraph.Paper;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using CoopGraph.Units;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CoopGraph.Reports.Exports.Dyads;

/// <summary>The export of every pair of counties, tied or not, from which dyad models are estimated.</summary>
/// <param name="reader">Reads the cases.</param>
/// <param name="options">The settings, for the maximum number of pairs.</param>
internal sealed class DyadFile(ExportReader reader, IOptions<ReportsOptions> options) : Export(
    "dyads",
    "Pairs of counties",
    "Every pair of counties of some provinces, tied or not, for dyad models such as logit and ERGM: in all years, or one row for each year.")
{
    private const string Provinces = "provinces", By = "by", Year = "year";

    /// <inheritdoc/>
    public override IReadOnlyList<ReportParameter> Parameters { get; } =
    [
        new(Provinces, "[UnitCode!]", null, "The provinces by their codes, such as 340000,330000: pairs within one and between two. Left out: the eight of the study."),
        new(By, "String", "all", "`all` for a row for each pair, on the last day's map; `year` for a row for each pair and year, on the map of 31 December.") { Names = ["all", Year] },
        new("where", "CooperationFilterInput", "{\"provenance\": {\"neq\": \"SYNTHETIC\"}}", "The cases that count, as JSON of a filter. Left out: all but the generated ones."),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ExportFormat> Formats => ExportFormats.Dyads;

    /// <inheritdoc/>
    public override async Task<ExportContent> OpenAsync(Inputs variables, ExportFormat format, CancellationToken cancellation)
    {
        var cases = await reader.CasesAsync(variables, cancellation);
        var provinces = ProvincesIn(variables, cases.Map);
        var byYear = variables.GetValueOrDefault(By) is Year;
        var table = new DyadModelTable(cases.Map, cases.Cases);
        var count = byYear ? table.CountByYear(provinces) : table.CountOverAllYears(provinces);
        if (count > options.Value.MostPairs)
        {
            throw new TooManyRowsException(
                options.Value.MostPairs,
                string.Create(CultureInfo.InvariantCulture, $"it would have {count}. Name fewer provinces{(byYear ? ", or leave out `by`" : string.Empty)}"));
        }

        return new Content(cases, byYear, byYear ? table.ByYear(provinces) : table.OverAllYears(provinces));
    }

    private static IReadOnlyCollection<UnitCode> ProvincesIn(Inputs variables, UnitMap map)
    {
        if (variables.GetValueOrDefault(Provinces) is not IEnumerable<object?> given)
            return Study.Provinces;
        UnitCode[] codes = [.. given.Select(code => UnitCode.Parse($"{code}")).Distinct()];
        var wrong = codes.Where(code => !map.VersionsOf(code).Any(unit => unit.Level == AdministrativeLevel.Province)).ToList();
        return wrong.Count == 0
            ? codes
            : throw new ReportParameterException(Provinces, $"The parameter `{Provinces}` has '{wrong[0]}', which is no province: give codes of provinces, such as 340000.");
    }

    private sealed class Content(CaseExport cases, bool byYear, IEnumerable<DyadModelRow> rows) : ExportContent(cases.Dataset, cases.Map.Window.Last, cases.Warnings)
    {
        public override async Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation) =>
            await CsvTable.WriteAsync(DyadColumns.Of(cases.Map, byYear), rows, options, output, cancellation);
    }
}
