using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Curation;

/// <summary>Finds new rows of one edit that have the same parties, date and subject.</summary>
internal static class RepeatedRows
{
    /// <summary>Returns a violation for each new row that repeats an earlier one, unless the row may.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="contents">The contents of the rows.</param>
    /// <param name="map">The map on which their codes are looked up.</param>
    public static IEnumerable<RuleViolation> In(IReadOnlyList<CaseDraft> rows, IReadOnlyList<Cooperation> contents, UnitMap map)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, row) in rows.Index())
        {
            if (row.CaseId is null && !row.AllowDuplicate && DuplicateKey.Of(map, contents[index]) is { } key && !seen.TryAdd(key, index))
                yield return Repeated(index, seen[key]);
        }
    }

    private static RuleViolation Repeated(int row, int first) => new(
        row, "Rows", $"Rows {first + 1} and {row + 1} have the same parties, date and subject; leave one out, or set allowDuplicate if they are two agreements.")
    {
        Rule = CaseRule.RepeatedRow,
        FirstRow = first,
    };
}
