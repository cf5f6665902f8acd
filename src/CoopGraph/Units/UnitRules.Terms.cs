namespace CoopGraph.Units;

public static partial class UnitRules
{
    /// <summary>
    /// Checks that a day that begins or ends something lies after the window's first day, where the data start, and not after its last.
    /// </summary>
    private static IEnumerable<RuleViolation> CheckDay(int row, DateOnly? day, DataWindow window, string member)
    {
        if (day is { } change && (change <= window.First || change > window.Last))
        {
            yield return new(
                row,
                member,
                $"{change:yyyy-MM-dd} lies outside the data, which know changes after {window.First:yyyy-MM-dd} "
                + $"up to {window.Last:yyyy-MM-dd}; what was so before them or is still so after them has no day.");
        }
    }

    private static IEnumerable<RuleViolation> CheckTerm(int row, Term term, DataWindow window, string fromMember, string toMember)
    {
        foreach (var breach in CheckDay(row, term.From, window, fromMember).Concat(CheckDay(row, term.To, window, toMember)))
            yield return breach;
        if (term.From >= term.To)
        {
            yield return new(
                row,
                toMember,
                $"It ends on {term.To:yyyy-MM-dd} but begins only on {term.From:yyyy-MM-dd}; the end, which is exclusive, "
                + "must come after the beginning.");
        }
    }

    /// <summary>Returns the rows of one key with overlapping times, each with an earlier row that it overlaps.</summary>
    private static IEnumerable<(int Row, int Earlier)> Overlaps<TRow, TKey>(
        IReadOnlyList<TRow> rows, Func<TRow, TKey> keyOf, Func<TRow, Term> termOf)
    {
        foreach (var group in rows.Index().GroupBy(row => keyOf(row.Item), row => (row.Index, Term: termOf(row.Item))))
        {
            // A later row must not begin before the row with the latest end so far has ended.
            (int Index, Term Term)? longest = null;
            foreach (var row in group.OrderBy(row => row.Term.From ?? DateOnly.MinValue))
            {
                if (longest is { } earlier && earlier.Term.Overlaps(row.Term))
                    yield return (row.Index, earlier.Index);
                if (longest is null || (row.Term.To ?? DateOnly.MaxValue) > (longest.Value.Term.To ?? DateOnly.MaxValue))
                    longest = row;
            }
        }
    }
}
