using CsvHelper;

namespace CoopGraph.Seeding;

/// <summary>Writes records of CSV files in the form of the seed's (RFC 4180, but lines end with LF on every machine).</summary>
public static class CsvRecords
{
    private static readonly CsvWriterOptions Form = new() { NewLine = "\n" };

    /// <summary>Writes records. A field is quoted where it has to be; null is an empty field.</summary>
    /// <param name="writer">The writer of the file, which stays open.</param>
    /// <param name="records">The fields of each record. All records have as many fields as the first.</param>
    public static void Write(TextWriter writer, IEnumerable<IEnumerable<string?>> records)
    {
        using var csv = CsvWriter.Create(writer, Form, leaveOpen: true);
        foreach (var record in records)
        {
            foreach (var field in record)
                csv.WriteField(field);
            csv.EndRecord();
        }
    }
}
