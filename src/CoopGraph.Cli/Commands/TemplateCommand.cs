using System.CommandLine;
using CoopGraph.Cli.Cases;
using CoopGraph.Cli.Support;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>template</c>: writes an empty table with its columns explained and two examples.</summary>
internal static class TemplateCommand
{
    private const string Cases = "cases";
    private const string English = "en";
    private const string Chinese = "zh";
    private const string Workbook = ".xlsx";

    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of the text when no file is named.</param>
    public static Command Create(TextWriter output)
    {
        var kind = new Argument<string>("kind") { Description = "The kind of table: cases." };
        kind.AcceptOnlyFromAmong(Cases);
        var language = new Option<string>("--language") { Description = "The language of headers and examples: en or zh.", DefaultValueFactory = _ => English };
        language.AcceptOnlyFromAmong(English, Chinese);
        var file = new Option<string?>("--output") { Description = "The file that is written, CSV or .xlsx by its ending; left out: CSV on standard output." };
        var command = new Command("template", $"Writes a table to fill in, with its columns explained and two examples, which imports leave out. {ExitCodes.OfTables}") { kind, language, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var isChinese = parsed.GetValue(language) == Chinese;
            var template = new TemplateTable(isChinese);
            if (parsed.GetValue(file) is not { } path)
                TemplateWriter.WriteCsv(output, template);
            else if (path.EndsWith(Workbook, StringComparison.OrdinalIgnoreCase))
                await WriteAsync(path, stream => TemplateWriter.WriteXlsxAsync(stream, template, isChinese ? ("案例", "说明") : ("Cases", "Columns"), cancellation));
            else
                await WriteAsync(path, async stream =>
                {
                    await using var writer = new StreamWriter(stream, leaveOpen: true);
                    TemplateWriter.WriteCsv(writer, template);
                });
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        try
        {
            using var unfinished = new UnfinishedFile(path);
            await write(unfinished.Stream);
            unfinished.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NotWritten, UnfinishedFile.Explain(path, e));
        }
    }
}
