using System.Globalization;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>The facts about a table as pairs of a name and a text, in the order in which people look for them.</summary>
internal static class AboutTable
{
    /// <summary>Returns the facts.</summary>
    /// <param name="table">The table, of which all rows have been read.</param>
    /// <param name="context">The facts about its question.</param>
    /// <param name="rows">The number of its rows.</param>
    public static IEnumerable<(string Name, string Value)> Of(Table table, TableContext context, long rows)
    {
        foreach (var warning in table.Warnings)
            yield return ("Warning", $"{warning.Key}: {warning.Value}");
        yield return ("Title", context.Title);
        if (context.Description is { } description)
            yield return ("Question", description);
        foreach (var (parameter, value) in context.Parameters)
            yield return ($"Parameter {parameter}", value);
        yield return ("Rows", rows.ToString(CultureInfo.InvariantCulture));
        yield return ("Data version", table.Dataset.Version);
        yield return ("Map of", table.AsOf ?? "the cases' own days");
        yield return ("Study", TableContext.Citation);
        foreach (var source in table.Dataset.Sources)
            yield return ("Source", $"{source.Name} (for {source.UsedFor}; {source.Licence})");
        foreach (var column in table.Columns.Where(column => column.Description is not null))
            yield return ($"Column {column.Name}", column.Description!);
    }
}
