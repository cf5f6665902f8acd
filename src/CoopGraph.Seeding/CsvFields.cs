using System.Buffers;

namespace CoopGraph.Seeding;

/// <summary>Writes fields of CSV files (RFC 4180).</summary>
public static class CsvFields
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Returns a record without its line end. A field is quoted where it has to be; null is an empty field.</summary>
    public static string Record(IEnumerable<string?> fields) => string.Join(',', fields.Select(Quote));

    private static string? Quote(string? field) =>
        field.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{field!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
