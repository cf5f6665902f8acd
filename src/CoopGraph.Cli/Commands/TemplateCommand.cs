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
            var path = parsed.GetValue(file);
            if (path?.EndsWith(Workbook, StringComparison.OrdinalIgnoreCase) == true)
                await AtomicFile.WriteAsync(path, stream => TemplateWriter.WriteXlsxAsync(stream, template, isChinese ? ("案例", "说明") : ("Cases", "Columns"), cancellation));
            else
                await AtomicFile.WriteAsync(path, output, writer => TemplateWriter.WriteCsv(writer, template));
            return ExitCodes.Done;
        });
        return command;
    }
}
