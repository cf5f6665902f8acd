using System.CommandLine;
using CoopGraph.Cli.Reports;
using CoopGraph.Cli.Support;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>export</c>: writes a part of the graph to a file for other programs.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The export: network, dyads, cases or dataset." };
        var formats = $"{Names(ExportFormats.Network)} for network, {Names(ExportFormats.Dyads)} for dyads, {Names(ExportFormats.Cases)} for cases, {Names(ExportFormats.Dataset)} for dataset";
        var options = new FileOptions("year=2016", formats);
        var command = new Command("export", $"Writes a part of the graph for other programs. {ExitCodes.OfReports}") { name };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            var (format, path) = options.FormatIn(result);
            if (format is null && ExportFormats.OfFile(path) is null)
                result.AddError($"The ending of '{path}' is no format: give --format {formats}, or --out a file with such an ending.");
        });
        command.SetAction((parsed, cancellation) => options.WriteAsync(
            parsed, FileKind.Export, parsed.GetRequiredValue(name), path => ExportFormats.OfFile(path)!, cancellation));
        return command;
    }

    private static string Names(IReadOnlyList<ExportFormat> formats) => string.Join(", ", formats.Select(format => format.Name));
}
