using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Exports;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Reports.Exports.Packages;

/// <summary>The export of all data as a data package (datapackage.org): tables as CSV with a descriptor, in a ZIP file.</summary>
/// <param name="reader">Reads the graph.</param>
internal sealed class PackageFile(ExportReader reader) : Export(
    "dataset",
    "All data",
    "All units with their changes and neighbours, and all cases with their parties: CSV files with a description of each column, as a Frictionless Data Package.")
{
    // As many cases are looked up at a time.
    private const int Part = 500;

    /// <inheritdoc/>
    public override IReadOnlyList<ReportParameter> Parameters => [];

    /// <inheritdoc/>
    public override IReadOnlyList<ExportFormat> Formats => ExportFormats.Dataset;

    /// <inheritdoc/>
    public override Task<ExportContent> OpenAsync(Inputs variables, ExportFormat format, CancellationToken cancellation) =>
        reader.ReadAsync(OpenAsync, cancellation);

    private static async Task<ExportContent> OpenAsync(IGraphSnapshot graph, CancellationToken cancellation)
    {
        var cases = await CasesAsync(graph, cancellation);
        var warnings = ExportWarnings.Of(graph.Dataset, null, cases.Any(placed => placed.Case.Provenance == Provenance.Synthetic));
        var file = SpoolFile.Create();
        try
        {
            await PackageZip.WriteAsync(
                file, [.. UnitPackageTables.Of(graph.Map), .. CasePackageTables.Of(cases)], resources => Describe(graph.Dataset, warnings, resources), cancellation);
            return new Content(graph.Dataset, warnings, file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task<List<PlacedCooperation>> CasesAsync(IGraphSnapshot graph, CancellationToken cancellation)
    {
        var gathered = await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), cancellation);
        var cases = new List<PlacedCooperation>();
        foreach (var part in gathered[0].Select(facts => facts.CaseId).Chunk(Part))
            cases.AddRange((await graph.FindAsync(part, cancellation)).OfType<PlacedCooperation>());
        return cases;
    }

    private static PackageDescriptor Describe(Dataset dataset, IReadOnlyDictionary<string, string> warnings, IReadOnlyList<PackageResource> resources) => new(
        "coopgraph",
        "Administrative units of China and cooperation between counties",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Units from {dataset.Window.First:yyyy-MM-dd} to {dataset.Window.Last:yyyy-MM-dd}, their changes and neighbours, and cases of cooperation between local governments.")
            + string.Concat(warnings.Values.Select(warning => $" Warning: {warning}")),
        dataset.Version,
        [new("MIT", "https://opensource.org/license/mit", "MIT License, for the package; the terms of the works below it are with the sources")],
        [new("The CoopGraph authors", ["creator"])],
        [.. dataset.Sources.Select(source => new PackageSource(source.Name, source.UsedFor, source.Licence))],
        Study.Citation,
        warnings.Count == 0 ? null : [.. warnings.Select(warning => new PackageWarning(warning.Key, warning.Value))],
        ["China", "counties", "local government", "cooperation", "networks"],
        resources);

    private sealed class Content(Dataset dataset, IReadOnlyDictionary<string, string> warnings, FileStream file)
        : ExportContent(dataset, dataset.Window.Last, warnings)
    {
        public override async Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation)
        {
            await SpoolFile.CopyAsync(file, output, cancellation);
            return null;
        }

        protected override ValueTask ReleaseAsync() => file.DisposeAsync();
    }
}
