using CoopGraph.Engine.Exports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using GraphQL;

namespace CoopGraph.Reports.Exports.Networks;

/// <summary>The export of the network that the field <c>network</c> measures.</summary>
/// <param name="reader">Reads the network.</param>
internal sealed class NetworkFile(ExportReader reader) : Export(
    "network",
    "Network of counties",
    "The counties that share a case, with an edge for each pair: the network that the field `network` measures, so that other programs get the same numbers.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<ReportParameter> Parameters { get; } =
    [
        new("where", "CooperationFilterInput", null, "The cases that count, as JSON of a filter, such as {\"mechanism\": {\"eq\": \"ARRANGED\"}}. Left out: all."),
        new("asOf", "Date", null, "The last day of the cases that count, and the day of the map; not together with `year`."),
        new("year", "Int", null, "The last year of the cases that count, or the only one with mode YEAR."),
        new("mode", "NetworkMode", "CUMULATIVE", "CUMULATIVE for all cases until the day or the end of `year`, YEAR for those of `year` alone."),
        new("includeIsolates", "Boolean", "false", "Whether all counties in force on the day are nodes, instead of only those with a tie."),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ExportFormat> Formats => ExportFormats.Network;

    /// <inheritdoc/>
    public override async Task<ExportContent> OpenAsync(Inputs variables, ExportFormat format, CancellationToken cancellation) =>
        new Content(await reader.NetworkAsync(variables, cancellation), format.Name);

    private sealed class Content(NetworkExport network, string format) : ExportContent(network.Dataset, network.Network.Period.Day, network.Warnings)
    {
        public override async Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation)
        {
            var rows = new NetworkRows(network);
            switch (format)
            {
                case "nodes.csv":
                    return await CsvTable.WriteAsync(NetworkAttributes.NodeColumns, rows.Nodes, options, output, cancellation);
                case "edges.csv":
                    return await CsvTable.WriteAsync(NetworkAttributes.EdgeColumns, rows.Edges, options, output, cancellation);
                case "graphml":
                    await GraphMLFile.WriteAsync(rows, output, cancellation);
                    break;
                case "gexf":
                    await GexfFile.WriteAsync(GexfVersion.V13, rows, output, cancellation);
                    break;
                case "1.2.gexf":
                    await GexfFile.WriteAsync(GexfVersion.V12, rows, output, cancellation);
                    break;
                case "json":
                    await NodeLinkFile.WriteAsync(rows, output, cancellation);
                    break;
                default:
                    throw new InvalidOperationException($"A network has no format {format}.");
            }

            return null;
        }
    }
}
