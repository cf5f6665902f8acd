using System.Collections;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Planning;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// The cells of the rows of one response, read from the rows' objects while the operation is executed. Their values are neither written as JSON nor read
/// from it. Where another processor has nothing to do, it reads some of the rows.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="limit">The maximum length of all texts, in characters.</param>
internal sealed class RowCells(RowColumns columns, int limit) : IItemSink
{
    private readonly List<RowBlock> _blocks = [];
    private TableCell[] _cells = [];
    private int _rows;
    private int _used;

    /// <inheritdoc/>
    public bool IsFor(FieldPlan field) => ReferenceEquals(field, columns.List);

    /// <inheritdoc/>
    public int? LargestPageOf(FieldPlan field) => ReferenceEquals(field, columns.Pages) ? RowColumns.LargestPage : null;

    /// <inheritdoc/>
    public void Clear() => (_rows, _used) = (0, 0);

    /// <inheritdoc/>
    public bool TryTake(IEnumerable items, out int first, out int count, CancellationToken cancellation)
    {
        var rows = items as object?[] ?? [.. items.Cast<object?>()];
        (first, count) = (_rows, 0);
        if (rows.Length == 0 || rows.Contains(null) || !TryTake(rows, cancellation))
            return false;
        (_rows, count) = (_rows + rows.Length, rows.Length);
        return true;
    }

    /// <summary>Adds rows with their cells.</summary>
    /// <param name="rows">The rows to which they are added.</param>
    /// <param name="first">The number of the first one, by which the response has it.</param>
    /// <param name="count">The number of rows.</param>
    public void AddTo(TableRows rows, int first, int count)
    {
        if (count == _rows && rows.Count == 0 && columns.All.Length == rows.Width)
        {
            _cells = rows.Exchange(_cells, count);
            return;
        }

        var row = rows.Count;
        rows.Add(count);
        var next = first * columns.All.Length;
        for (var end = row + count; row < end; row++)
        {
            foreach (var column in columns.All)
                rows[row, column.Number] = _cells[next++];
        }
    }

    private bool TryTake(object?[] rows, CancellationToken cancellation)
    {
        var width = columns.All.Length;
        var needed = (_rows + rows.Length) * width;
        if (_cells.Length < needed)
            Array.Resize(ref _cells, Math.Max(needed, 2 * _cells.Length));
        var (first, count) = (_used, (rows.Length + RowBlock.MostRows - 1) / RowBlock.MostRows);
        for (_used += count; _blocks.Count < _used;)
            _blocks.Add(new());
        var isWhole = SharedWork.Do(count, number =>
        {
            if (cancellation.IsCancellationRequested)
                return false;
            var start = number * RowBlock.MostRows;
            var some = new ReadOnlySpan<object?>(rows, start, Math.Min(RowBlock.MostRows, rows.Length - start));
            return _blocks[first + number].TryRead(some, columns.All, _cells, (_rows + start) * width);
        });
        cancellation.ThrowIfCancellationRequested();
        if (isWhole && _blocks.Take(_used).Sum(block => (long)block.Length) > limit)
            throw new RefusedException(Refusals.AnswerTooLarge(limit));
        return isWhole;
    }
}
