using System.CommandLine;
using CoopGraph.Cli.Reports;
using CoopGraph.Cli.Support;
using CoopGraph.Reports.Formats;
using Spectre.Console;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>report</c>: writes the rows of a report to a file.</summary>
internal static class ReportCommand
{
    private const string StandardOutput = "-";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The name of the report; 'coopgraph reports' lists them." };
        var variables = new Option<KeyValuePair<string, string>[]>("--var")
        {
            Description = "A parameter, such as province=340000; once for each, several times for a list.",
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => [.. result.Tokens.Select(token =>
            {
                var (key, value) = token.Value.Split('=', 2) is [var given, var text] ? (given, text) : (string.Empty, string.Empty);
                if (key.Length == 0)
                    result.AddError($"--var is '{token.Value}': give a name and a value, such as province=340000.");
                return KeyValuePair.Create(key, value);
            })],
        };
        var format = new Option<string?>("--format")
        {
            Description = $"The format: {string.Join(", ", TableFormats.All.Select(known => known.Name))}; left out: the ending of the file.",
        };
        var target = new Option<string>("--out") { Description = "The file that is written, as a whole or not at all; '-' for standard output.", Required = true };
        var ifChanged = new Option<bool>("--if-changed") { Description = "Leave a file that would not change as it is, and end with code 3." };
        var source = new SourceOptions();
        var command = new Command("report", $"Writes the rows of a report. {ExitCodes.OfReports}") { name, variables, format, target, ifChanged };
        foreach (var option in source.All)
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var (wish, path) = (result.GetValue(format), result.GetValue(target));
            if (TableFormats.ByName(FormatOf(wish, path ?? string.Empty)) is null)
                result.AddError($"There is no format '{FormatOf(wish, path ?? string.Empty)}': give --format {string.Join(", ", TableFormats.All.Select(known => known.Name))}, or --out a file with such an ending.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(target);
            var request = new ReportRequest(parsed.GetRequiredValue(name), parsed.GetValue(variables) ?? [], FormatOf(parsed.GetValue(format), path));
            return WithProgressAsync(request.Name, () => path == StandardOutput
                ? WriteToOutputAsync(parsed, source, request, cancellation)
                : WriteToFileAsync(parsed, source, request, path, parsed.GetValue(ifChanged), cancellation));
        });
        return command;
    }

    private static string FormatOf(string? wish, string path) => wish ?? Path.GetExtension(path).TrimStart('.');

    private static async Task<int> WriteToOutputAsync(ParseResult parsed, SourceOptions source, ReportRequest request, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await source.DoAsync(parsed, (reports, end) => reports.WriteAsync(request, output, end), cancellation);
        return ExitCodes.Done;
    }

    private static async Task<int> WriteToFileAsync(
        ParseResult parsed, SourceOptions source, ReportRequest request, string path, bool ifChanged, CancellationToken cancellation)
    {
        try
        {
            using var file = new UnfinishedFile(path);
            await source.DoAsync(
                parsed,
                (reports, end) =>
                {
                    // What a failed try wrote is not part of the next one's rows.
                    file.Stream.SetLength(0);
                    return reports.WriteAsync(request, file.Stream, end);
                },
                cancellation);
            if (ifChanged && await file.IsSameAsTargetAsync(cancellation))
                return ExitCodes.Unchanged;
            file.Finish();
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NotWritten, e is DirectoryNotFoundException ? e.Message : $"{path} cannot be written: {e.Message}");
        }
    }

    // Only a person at a terminal is shown that something happens; a job's log gets nothing but errors.
    private static Task<int> WithProgressAsync(string name, Func<Task<int>> work) => Console.IsErrorRedirected
        ? work()
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Status().StartAsync($"Writing {Markup.Escape(name)}", _ => work());
}
