using System.CommandLine;
using CoopGraph.Cli.Reports;
using CoopGraph.Cli.Support;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>report</c>: writes the rows of a report to a file.</summary>
internal static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The name of the report; 'coopgraph reports' lists them." };
        var formats = string.Join(", ", TableFormats.All.Select(known => known.Name));
        var options = new FileOptions("province=340000", formats);
        var command = new Command("report", $"Writes the rows of a report. {ExitCodes.OfReports}") { name };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            var (format, path) = options.FormatIn(result);
            if (TableFormats.ByName(format ?? EndingOf(path)) is null)
                result.AddError($"There is no format '{format ?? EndingOf(path)}': give --format {formats}, or --out a file with such an ending.");
        });
        command.SetAction((parsed, cancellation) => options.WriteAsync(parsed, FileKind.Report, parsed.GetRequiredValue(name), EndingOf, cancellation));
        return command;
    }

    private static string EndingOf(string path) => Path.GetExtension(path).TrimStart('.');
}
