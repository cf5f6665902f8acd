using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>Decides rows that add cases or give cases another content.</summary>
internal static class RowsDecision
{
    /// <summary>Decides the rows, all of them even if the first is wrong.</summary>
    /// <param name="work">The edit.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="import">The import. A row that is in the data already is left as it is. Null: it is refused as a duplicate.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async ValueTask DecideAsync(EditWork work, IReadOnlyList<CaseDraft> rows, CaseEdit.Import? import, CancellationToken cancellation)
    {
        if (rows is [] || (import is not null && rows.Count > import.MostRows))
        {
            work.Refuse(new RuleViolation(0, "Rows", $"There are {rows.Count} rows; an import has 1 to {import?.MostRows ?? 1}.") { Rule = CaseRule.RowCount });
            return;
        }

        var states = await work.Present.FindAsync([.. rows.Select(row => row.CaseId).OfType<string>().Distinct()], cancellation);
        var contents = rows.Select((row, index) => ContentOf(work, row, index, states)).ToArray();
        work.CheckRules(contents);
        var known = await DuplicatesIn(work, rows, contents, cancellation);
        var repeated = RepeatedRows.In(rows, contents, work.Present.Map).ToDictionary(violation => violation.Row);
        foreach (var (index, row) in rows.Index())
        {
            if (row.CaseId is not null)
            {
                Change(work, row, index, contents[index], states);
                continue;
            }

            var same = known(contents[index]);
            if (import is not null && same.FirstOrDefault(one => IsTheSame(one, contents[index])) is { } left)
                work.Leave(left);
            else if (same is [var first, ..] && !row.AllowDuplicate && import is { LeavesDuplicates: true })
                work.Leave(first);
            else if (same is not [] && !row.AllowDuplicate)
                work.Refuse(new EditError.Duplicate(index, same));
            else if (repeated.TryGetValue(index, out var violation))
                work.Refuse(violation);
            else
                work.Add(contents[index] with { CaseId = CuratedId.Of(++work.LastCuratedNumber) });
        }
    }

    private static void Change(EditWork work, CaseDraft row, int index, Cooperation content, IReadOnlyDictionary<string, CaseState> states)
    {
        if (states.GetValueOrDefault(row.CaseId!) is not { } state)
            work.Refuse(new EditError.NotFound(index, row.CaseId!, $"No case has the key '{row.CaseId}'; leave it out for a new case."));
        else if (state.IsWithdrawn)
            work.Refuse(new EditError.NotFound(index, row.CaseId!, $"{row.CaseId} was withdrawn; restore it first."));
        else if (row.IfRevision is { } seen && seen != state.Revision && CaseContent.DifferencesOf(state.Case, content) is not [])
            work.Refuse(new EditError.Conflict(state));
        else
            work.Change(ChangeKind.Changed, state, content);
    }

    private static Cooperation ContentOf(EditWork work, CaseDraft row, int index, IReadOnlyDictionary<string, CaseState> states)
    {
        if (row.CaseId is null)
            return row.Content with { CaseId = DraftChecks.KeyOf(row, index), Provenance = Provenance.Curated, Record = null };
        return states.GetValueOrDefault(row.CaseId)?.Case is { } held
            ? row.Content with { CaseId = held.CaseId, Provenance = held.Provenance, Record = held.Record }
            : row.Content with { CaseId = row.CaseId, Provenance = Provenance.Curated };
    }

    private static async ValueTask<Func<Cooperation, IReadOnlyList<Cooperation>>> DuplicatesIn(
        EditWork work, IReadOnlyList<CaseDraft> rows, Cooperation[] contents, CancellationToken cancellation)
    {
        var map = work.Present.Map;
        Cooperation[] fresh = [.. contents.Where((_, index) => rows[index].CaseId is null)];
        var places = fresh.Select(one => DuplicateKey.FirstPlace(map, one)).OfType<Units.Place>().Distinct().ToArray();
        var found = await work.Present.FindOfPartiesAsync(places, cancellation);
        // The marks of a case are a text that is made once: of an import of many rows, many can have the same.
        var asked = fresh.Select(one => (one.Date, one.IssueArea)).ToHashSet();
        var marked = places.SelectMany(place => found[place])
            .Where(one => asked.Contains((one.Date, one.IssueArea)))
            .DistinctBy(one => one.CaseId)
            .GroupBy(one => DuplicateKey.Of(map, one) ?? string.Empty)
            .ToDictionary(same => same.Key, same => (IReadOnlyList<Cooperation>)[.. same]);
        return one => DuplicateKey.Of(map, one) is { } key ? marked.GetValueOrDefault(key) ?? [] : [];
    }

    // Most cases of the same marks differ in their titles.
    private static bool IsTheSame(Cooperation held, Cooperation row) =>
        held.Title == row.Title && CaseContent.DifferencesOf(held, row).All(change => change.Field == "provenance");
}
