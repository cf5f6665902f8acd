using System.Collections;
using System.Diagnostics.CodeAnalysis;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// The cells of the rows of one response, written from the rows' objects while the operation is executed: their values are neither written as JSON
/// nor read from it.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="limit">The maximum size of the cells, in bytes.</param>
[SuppressMessage("Design", "CA1001", Justification = "The garbage collector takes the memory: an operation that is given up for its time may still write to it.")]
internal sealed class RowCells(RowColumns columns, int limit) : IItemSink, IValueWriter
{
    // Some work between two looks at whether the operation has to end.
    private const int Some = 64;

    private readonly AnswerBuffer _bytes = new(limit);
    private Cell[] _cells = new Cell[columns.All.Length * Some];
    private int _count;
    private int _rows;

    /// <inheritdoc/>
    public bool IsFor(FieldPlan field) => ReferenceEquals(field, columns.List);

    /// <inheritdoc/>
    public int? LargestPageOf(FieldPlan field) => ReferenceEquals(field, columns.Pages) ? RowColumns.LargestPage : null;

    /// <inheritdoc/>
    public void Clear()
    {
        _bytes.Rewind(0);
        (_count, _rows) = (0, 0);
    }

    /// <inheritdoc/>
    public bool TryTake(IEnumerable items, out int first, out int count, CancellationToken cancellation)
    {
        var (bytes, cells) = (_bytes.Position, _count);
        first = _rows;
        foreach (var item in items)
        {
            if (_rows % Some == 0)
                cancellation.ThrowIfCancellationRequested();
            if (item is null || !TryTake(item))
            {
                _bytes.Rewind(bytes);
                (_count, _rows) = (cells, first);
                break;
            }

            _rows++;
        }

        count = _rows - first;
        return count > 0;
    }

    /// <summary>Adds rows with their cells.</summary>
    /// <param name="rows">The rows to which they are added.</param>
    /// <param name="first">The number of the first one, by which the response has it.</param>
    /// <param name="count">The number of rows.</param>
    public void AddTo(TableRows rows, int first, int count)
    {
        var width = columns.All.Length;
        var bytes = _bytes.Memory;
        var row = rows.Count;
        rows.Add(count);
        for (var next = first * width; next < (first + count) * width; row++)
        {
            foreach (var column in columns.All)
            {
                ref var cell = ref _cells[next++];
                rows[row, column.Number] = new(cell.Form, bytes.Slice(cell.Start, cell.Length));
            }
        }
    }

    /// <inheritdoc/>
    public void WriteNull() => Add(CellForm.Missing, _bytes.Position);

    /// <inheritdoc/>
    public void Write(string text)
    {
        var start = _bytes.Position;
        _bytes.WriteBare(text);
        Add(CellForm.Text, start);
    }

    /// <inheritdoc/>
    public void WriteName(ReadOnlySpan<byte> quoted)
    {
        var start = _bytes.Position;
        _bytes.Write(quoted[1..^1]);
        Add(CellForm.Text, start);
    }

    /// <inheritdoc/>
    public void Write(int number)
    {
        var start = _bytes.Position;
        _bytes.Write(number);
        Add(CellForm.Number, start);
    }

    /// <inheritdoc/>
    public void Write(bool flag) => Add(flag ? CellForm.True : CellForm.False, _bytes.Position);

    /// <inheritdoc/>
    public bool TryWrite(object value)
    {
        switch (value)
        {
            case string text:
                Write(text);
                return true;
            case bool flag:
                Write(flag);
                return true;
            case int or long or double or decimal:
                var start = _bytes.Position;
                _bytes.WriteScalar(value);
                Add(CellForm.Number, start);
                return true;
            default:
                return false;
        }
    }

    private bool TryTake(object row)
    {
        try
        {
            foreach (var column in columns.All)
            {
                if (!column.TryWrite(row, this))
                    return false;
            }

            return true;
        }
        catch (Exception e) when (e is not (RefusedException or OperationCanceledException))
        {
            return false;
        }
    }

    private void Add(CellForm form, int start)
    {
        if (_count == _cells.Length)
            Array.Resize(ref _cells, 2 * _count);
        _cells[_count++] = new(form, start, _bytes.Position - start);
    }

    private readonly record struct Cell(CellForm Form, int Start, int Length);
}
