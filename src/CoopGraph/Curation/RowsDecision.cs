using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>Decides rows that add cases or give cases another content.</summary>
internal static class RowsDecision
{
    /// <summary>Decides the rows, all of them even if the first is wrong.</summary>
    /// <param name="work">The edit.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isImport">Whether a row that is in the data already is left as it is; otherwise it is refused as a duplicate.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async ValueTask DecideAsync(EditWork work, IReadOnlyList<CaseDraft> rows, bool isImport, CancellationToken cancellation)
    {
        if (rows.Count > CaseEdit.Import.MaxRows || rows is [])
        {
            work.Refuse(new RuleViolation(0, "Rows", $"There are {rows.Count} rows; an import has 1 to {CaseEdit.Import.MaxRows}.") { Rule = CaseRule.RowCount });
            return;
        }

        var states = await work.Present.FindAsync([.. rows.Select(row => row.CaseId).OfType<string>().Distinct()], cancellation);
        var contents = rows.Select((row, index) => ContentOf(work, row, index, states)).ToArray();
        work.CheckRules(contents);
        var known = await DuplicatesIn(work, rows, contents, cancellation);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, row) in rows.Index())
        {
            if (row.CaseId is { } caseId)
            {
                if (states.GetValueOrDefault(caseId) is { IsWithdrawn: false } state)
                    work.Change(ChangeKind.Changed, state, contents[index]);
                else
                    work.Refuse(new EditError.NotFound(index, caseId, states.ContainsKey(caseId) ? $"{caseId} was withdrawn; restore it first." : $"No case has the key '{caseId}'; leave it out for a new case."));
                continue;
            }

            var same = known(contents[index]);
            if (isImport && same.FirstOrDefault(one => IsTheSame(one, contents[index])) is { } left)
                work.Leave(left);
            else if (same is not [] && !row.AllowDuplicate)
                work.Refuse(new EditError.Duplicate(index, same));
            else if (!row.AllowDuplicate && DuplicateKey.Of(work.Present.Map, contents[index]) is { } key && !seen.TryAdd(key, index))
                work.Refuse(Repeated(index, seen[key]));
            else
                work.Add(contents[index] with { CaseId = CuratedId.Of(++work.LastCuratedNumber) });
        }
    }

    private static Cooperation ContentOf(EditWork work, CaseDraft row, int index, IReadOnlyDictionary<string, CaseState> states)
    {
        if (row.CaseId is null)
            return row.Content with { CaseId = $"row {index + 1}", Provenance = Provenance.Curated, Record = null };
        return states.GetValueOrDefault(row.CaseId)?.Case is { } held
            ? row.Content with { CaseId = held.CaseId, Provenance = held.Provenance, Record = held.Record }
            : row.Content with { CaseId = row.CaseId, Provenance = Provenance.Curated };
    }

    private static async ValueTask<Func<Cooperation, IReadOnlyList<Cooperation>>> DuplicatesIn(
        EditWork work, IReadOnlyList<CaseDraft> rows, Cooperation[] contents, CancellationToken cancellation)
    {
        var map = work.Present.Map;
        var fresh = contents.Where((_, index) => rows[index].CaseId is null);
        var places = fresh.Select(one => DuplicateKey.FirstPlace(map, one)).OfType<Units.Place>().Distinct().ToArray();
        var found = await work.Present.FindOfPartiesAsync(places, cancellation);
        return one => DuplicateKey.FirstPlace(map, one) is { } place && DuplicateKey.Of(map, one) is { } key
            ? [.. found[place].Where(other => other.IssueArea == one.IssueArea && other.Date == one.Date && DuplicateKey.Of(map, other) == key)]
            : [];
    }

    private static bool IsTheSame(Cooperation held, Cooperation row) =>
        CaseContent.DifferencesOf(held, row).All(change => change.Field == "provenance");

    private static RuleViolation Repeated(int row, int first) => new(
        row, "Rows", $"Rows {first + 1} and {row + 1} have the same parties, date and subject; leave one out, or set allowDuplicate if they are two agreements.")
    {
        Rule = CaseRule.RepeatedRow,
    };
}
