using CoopGraph.Engine.Execution.Writing;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// Reads the cells of some rows from their objects, a column at a time: so the processor fetches the objects of many rows at once. A text is not copied:
/// the cell has the object's own.
/// </summary>
internal sealed class RowBlock : IValueWriter
{
    /// <summary>The maximum number of rows. The objects of so many stay in the processor's nearest memory.</summary>
    public const int MostRows = 64;

    private readonly DigitBuffer _digits = new();
    private readonly object?[] _below = new object?[MostRows];
    private TableCell[] _cells = [];
    private int _width;
    private int _next;

    /// <summary>The length of all texts, in characters.</summary>
    public int Length { get; private set; }

    /// <summary>Reads rows.</summary>
    /// <param name="rows">The objects of the rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="cells">The destination, row after row.</param>
    /// <param name="start">The position of the first cell.</param>
    /// <returns>Whether all cells were read. If not, some may have been.</returns>
    public bool TryRead(ReadOnlySpan<object?> rows, RowColumn[] columns, TableCell[] cells, int start)
    {
        _digits.Clear();
        (_cells, _width, Length) = (cells, columns.Length, 0);
        try
        {
            foreach (var column in columns)
            {
                _next = start++;
                if (!column.TryWrite(rows, _below, this))
                    return false;
            }

            return true;
        }
        catch (Exception)
        {
            // Of a property. The rows are read from the response instead, where the fault is reported.
            return false;
        }
    }

    /// <inheritdoc/>
    public void WriteNull() => Add(default);

    /// <inheritdoc/>
    public void Write(string text)
    {
        Add(new(text));
        Length += text.Length;
    }

    /// <inheritdoc/>
    public void WriteName(byte[] quoted) => Add(new(CellForm.Text, new ArraySegment<byte>(quoted)[1..^1]));

    /// <inheritdoc/>
    public void Write(int number) => AddNumber(number);

    /// <inheritdoc/>
    public void Write(bool flag) => Add(new(flag ? CellForm.True : CellForm.False));

    /// <inheritdoc/>
    public bool TryWrite(object value)
    {
        switch (value)
        {
            case string text: Write(text); break;
            case bool flag: Write(flag); break;
            case int number: AddNumber(number); break;
            case long number: AddNumber(number); break;
            case decimal number: AddNumber(number); break;
            // JSON has no other numbers.
            case double number when double.IsFinite(number): AddNumber(number); break;
            default: return false;
        }

        return true;
    }

    private void AddNumber<T>(T number)
        where T : IUtf8SpanFormattable => Add(new(CellForm.Number, _digits.Write(number)));

    private void Add(in TableCell cell)
    {
        _cells[_next] = cell;
        _next += _width;
    }
}
