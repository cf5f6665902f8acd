namespace CoopGraph.Seeding;

/// <summary>Compares a file's header with the columns that it should have.</summary>
internal static class CsvHeader
{
    /// <summary>Returns the position of each column, or null if the header is wrong, which is then reported.</summary>
    public static Dictionary<string, int>? Check(SeedFolder folder, string file, int line, string[] header, IReadOnlyList<string> columns)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var isRight = true;
        foreach (var (position, name) in header.Index())
        {
            if (!columns.Contains(name))
                Report(name, $"There is no such column; the columns are {string.Join(", ", columns)}.");
            else if (!positions.TryAdd(name, position))
                Report(name, "The column is in the header twice.");
        }

        foreach (var name in columns.Where(name => !positions.ContainsKey(name)))
            Report(name, "The column is missing from the header.");
        return isRight ? positions : null;

        void Report(string name, string reason)
        {
            isRight = false;
            folder.Report(file, line, name, reason);
        }
    }
}
