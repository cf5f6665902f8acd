using CoopGraph.Paging;

namespace CoopGraph.History;

/// <summary>The recorded changes in memory, for a store that has them there. It is immutable.</summary>
/// <param name="changes">All changes, in any order.</param>
public sealed class ChangeLog(IReadOnlyList<CaseChange> changes)
{
    private readonly SortedRows<CaseChange, ChangeSort> _rows = new(changes, ChangesQuestion.Ordering, ChangesQuestion.ValueOf);

    /// <summary>Returns the requested page.</summary>
    public Page<CaseChange> Cut(ChangesQuestion question) => _rows.Cut(question.Page, new RanksFrom(FirstAfter(question.Since), _rows.Count));

    private int FirstAfter(long generation)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (changes[_rows.PositionAt(middle)].Generation > generation)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
