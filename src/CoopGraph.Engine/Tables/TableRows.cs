namespace CoopGraph.Engine.Tables;

/// <summary>Some rows of a table, one after the other. They are valid until the next ones are read.</summary>
/// <param name="width">The number of columns.</param>
public sealed class TableRows(int width)
{
    private TableCell[] _cells = new TableCell[width * 64];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    internal int Width => width;

    /// <summary>A cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public TableCell this[int row, int column]
    {
        get => _cells[(row * width) + column];
        internal set => _cells[(row * width) + column] = value;
    }

    /// <summary>Returns the cells of a row, by column.</summary>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<TableCell> CellsOf(int row) => _cells.AsSpan(row * width, width);

    internal void Clear() => Count = 0;

    /// <summary>Takes the cells of all rows, and gives back the array that it had.</summary>
    /// <param name="cells">The cells, row after row.</param>
    /// <param name="count">The number of rows.</param>
    internal TableCell[] Exchange(TableCell[] cells, int count)
    {
        (var before, _cells, Count) = (_cells, cells, count);
        return before;
    }

    /// <summary>Adds rows without values.</summary>
    internal void Add(int count = 1)
    {
        var before = Count;
        Count += count;
        if (Count * width > _cells.Length)
            Array.Resize(ref _cells, Math.Max(Count * width, _cells.Length * 2));
        Array.Clear(_cells, before * width, count * width);
    }
}
