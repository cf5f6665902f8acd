using CoopGraph.Cli.Sheets;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Units;

namespace CoopGraph.Cli.Cases;

/// <summary>Prints what an import adds (<c>+</c>), changes (<c>~</c>) and leaves as it is (<c>=</c>).</summary>
/// <param name="output">The destination.</param>
/// <param name="table">The table.</param>
/// <param name="map">The map, for the names of the parties.</param>
/// <param name="isWhole">Whether every row is printed; otherwise the first <see cref="Shown"/> of each kind.</param>
internal sealed class ImportPrinter(TextWriter output, CaseTable table, UnitMap map, bool isWhole)
{
    private const string ProvenanceProperty = "provenance";

    /// <summary>The number of rows of each kind that are printed.</summary>
    public static int Shown => 50;

    /// <summary>Prints the outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="isDryRun">Whether nothing was written.</param>
    /// <param name="place">The place of the data, in words.</param>
    public async Task PrintAsync(EditOutcome.Applied outcome, bool isDryRun, string place)
    {
        var rows = outcome.Cases.Index().ToArray();
        var added = await PrintAsync(rows.Where(row => row.Item.Kind == ChangeKind.Added), row => $"+ {Subject(row, isDryRun)}");
        var changed = await PrintAsync(rows.Where(row => row.Item.Kind == ChangeKind.Changed), row => $"~ {row.Item.Case.CaseId}  line {table.LineOf(row.Index)}  {Differences(row.Item.Before!, row.Item.Case)}");
        var left = await PrintAsync(rows.Where(row => row.Item.Kind is null), row => $"= {row.Item.Case.CaseId}  line {table.LineOf(row.Index)}  {Left(row)}");
        await output.WriteLineAsync(isDryRun
            ? $"Would add {added}, change {changed}, leave {left}; nothing was written. {place} has the version {outcome.Version}."
            : $"Added {added}, changed {changed}, left {left}. {place} has the version {outcome.Version}.");
    }

    private async Task<int> PrintAsync(IEnumerable<(int Index, EditedCase Item)> rows, Func<(int Index, EditedCase Item), string> line)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (isWhole || count < Shown)
                await output.WriteLineAsync(line(row));
            count++;
        }

        if (!isWhole && count > Shown)
            await output.WriteLineAsync($"  and {count - Shown} more (--all).");
        return count;
    }

    // The key of a case that is not yet there is the store's to give.
    private string Subject((int Index, EditedCase Item) row, bool isDryRun)
    {
        var one = row.Item.Case;
        var parties = one.Parties.Select(party => map.VersionsNamedBy(party.Code, one.Date).LastOrDefault()?.NameZh ?? party.Code.ToString());
        return $"{(isDryRun ? "new" : one.CaseId)}  line {table.LineOf(row.Index)}  {one.Date?.ToString() ?? "no date"}  {string.Join(", ", parties)}  {SheetProblem.Short(one.Title)}";
    }

    private string Left((int Index, EditedCase Item) row)
    {
        var draft = table.Drafts[row.Index];
        var differences = CaseContent.DifferencesOf(row.Item.Case, draft.Content).Where(change => change.Field != ProvenanceProperty).Select(change => change.Field).ToArray();
        return draft.CaseId is not null || differences is []
            ? "is in the data already"
            : $"has the same parties, date and subject, and differs in {string.Join(", ", differences)}: to change it, write {row.Item.Case.CaseId} into case_id (案例编号)";
    }

    private static string Differences(Cooperation before, Cooperation after) => string.Join("; ", CaseContent.DifferencesOf(before, after)
        .Select(change => $"{change.Field}: {Text(change.Before)} -> {Text(change.After)}"));

    private static string Text(string? value) => value is null ? "none" : $"'{SheetProblem.Short(value)}'";
}
