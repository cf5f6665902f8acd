using System.CommandLine;
using CoopGraph.Cli.Reports;
using CoopGraph.Cli.Support;

namespace CoopGraph.Cli.Commands;

/// <summary>The options of a command that writes the file of a report or of an export, and the work that they ask for.</summary>
internal sealed class FileOptions
{
    private const string StandardOutput = "-";

    private readonly Option<KeyValuePair<string, string>[]> _variables;
    private readonly Option<string?> _format;
    private readonly Option<string> _target = new("--out") { Description = "The file that is written, as a whole or not at all; '-' for standard output.", Required = true };
    private readonly Option<bool> _ifChanged = new("--if-changed") { Description = "Leave a file that would not change as it is, and end with code 3." };
    private readonly SourceOptions _source = new();

    /// <summary>Creates the options.</summary>
    /// <param name="example">A variable as an example, such as <c>province=340000</c>.</param>
    /// <param name="formats">The names of the formats.</param>
    public FileOptions(string example, string formats)
    {
        _format = new("--format") { Description = $"The format: {formats}; left out: the ending of the file." };
        _variables = new("--var")
        {
            Description = $"A parameter, such as {example}; once for each, several times for a list.",
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => [.. result.Tokens.Select(token =>
            {
                var (key, value) = token.Value.Split('=', 2) is [var given, var text] ? (given, text) : (string.Empty, string.Empty);
                if (key.Length == 0)
                    result.AddError($"--var is '{token.Value}': give a name and a value, such as {example}.");
                return KeyValuePair.Create(key, value);
            })],
        };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _variables, _format, _target, _ifChanged }.Concat(_source.All))
            command.Options.Add(option);
    }

    /// <summary>Returns the format that is given and the path of the file, of a command line that may be wrong.</summary>
    public (string? Format, string Path) FormatIn(System.CommandLine.Parsing.CommandResult result) => (result.GetValue(_format), result.GetValue(_target) ?? string.Empty);

    /// <summary>Writes the file.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="kind">Whether it is a report or an export.</param>
    /// <param name="name">The name of the report or export.</param>
    /// <param name="formatOf">Returns the format of a file by its ending.</param>
    /// <param name="cancellation">The token that is cancelled when the user ends the program.</param>
    /// <returns>The exit code.</returns>
    public Task<int> WriteAsync(ParseResult parsed, FileKind kind, string name, Func<string, string> formatOf, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(_target);
        var request = new ReportRequest(kind, name, parsed.GetValue(_variables) ?? [], parsed.GetValue(_format) ?? formatOf(path));
        return Progress.WithAsync($"Writing {request.Name}", _ => path == StandardOutput
            ? WriteToOutputAsync(parsed, _source, request, cancellation)
            : WriteToFileAsync(parsed, _source, request, path, parsed.GetValue(_ifChanged), cancellation));
    }

    private static async Task<int> WriteToOutputAsync(ParseResult parsed, SourceOptions source, ReportRequest request, CancellationToken cancellation)
    {
        await using var output = new TargetStream(Console.OpenStandardOutput(), "The standard output");
        await source.DoAsync(parsed, (reports, end) => reports.WriteAsync(request, output, end), cancellation);
        return ExitCodes.Done;
    }

    private static async Task<int> WriteToFileAsync(
        ParseResult parsed, SourceOptions source, ReportRequest request, string path, bool ifChanged, CancellationToken cancellation)
    {
        using var file = Create(path);
        var output = new TargetStream(file.Stream, path);
        await source.DoAsync(
            parsed,
            (reports, end) =>
            {
                // What a failed try wrote is not part of the next one's rows.
                output.SetLength(0);
                return reports.WriteAsync(request, output, end);
            },
            cancellation);
        try
        {
            if (ifChanged && await file.IsSameAsTargetAsync(cancellation))
                return ExitCodes.Unchanged;
            file.Finish();
            return ExitCodes.Done;
        }
        catch (Exception e) when (TargetStream.IsFault(e))
        {
            throw TargetStream.Failure(path, e);
        }
    }

    private static UnfinishedFile Create(string path)
    {
        try
        {
            return new UnfinishedFile(path);
        }
        catch (Exception e) when (TargetStream.IsFault(e))
        {
            throw TargetStream.Failure(path, e);
        }
    }
}
