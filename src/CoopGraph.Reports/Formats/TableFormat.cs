using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>A format in which a table can be written. The same rows always give the same bytes.</summary>
public abstract class TableFormat
{
    /// <summary>The name, which is also the ending of file names, such as <c>csv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The media type, without parameters.</summary>
    public abstract string MediaType { get; }

    /// <summary>Whether it is text in UTF-8, so that its media type has a charset.</summary>
    public virtual bool IsText => true;

    /// <summary>Whether it is a page for people to read, which no program asks for by its media type.</summary>
    public virtual bool IsPage => false;

    /// <summary>Returns whether a table with these columns has this form.</summary>
    public virtual bool Fits(IReadOnlyList<TableColumn> columns) => true;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table. Its rows are read while they are written.</param>
    /// <param name="context">The facts about it.</param>
    /// <param name="options">The options.</param>
    /// <param name="output">The destination. It stays open.</param>
    /// <param name="cancellation">The token that is cancelled when the reader has gone.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="TableFailedException">The rows cannot be read to their end. What was written before is no whole table.</exception>
    /// <exception cref="FormatRefusedException">The table has no such form. Nothing was written.</exception>
    public abstract Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation);
}

/// <summary>The options of a format.</summary>
/// <param name="HasMark">Whether the text begins with a byte order mark, by which Excel knows UTF-8; for CSV and TSV.</param>
/// <param name="IsGuarded">
/// Whether a quotation mark is put before text that a spreadsheet would run as a formula: text that begins with <c>=</c>, <c>+</c>, <c>-</c>,
/// <c>@</c>, a tab or a carriage return. It changes the data; for CSV and TSV.
/// </param>
/// <param name="MostRows">The maximum number of rows; a table with more fails.</param>
public sealed record FormatOptions(bool HasMark = false, bool IsGuarded = false, long MostRows = 1_000_000);

/// <summary>The refusal to write a table in a format.</summary>
/// <param name="message">The reason, and what would do.</param>
public sealed class FormatRefusedException(string message) : Exception(message);

/// <summary>The failure of a table that has more rows than may be written.</summary>
/// <param name="most">The maximum.</param>
/// <param name="advice">The way to fewer rows.</param>
public sealed class TooManyRowsException(long most, string advice = "ask for fewer with a filter or `first`")
    : Exception($"The table has more than {most} rows: {advice}.");
