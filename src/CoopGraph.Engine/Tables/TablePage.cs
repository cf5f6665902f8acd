using CoopGraph.Engine.Execution.Writing;

namespace CoopGraph.Engine.Tables;

/// <summary>One page of a table, with the memory of its rows.</summary>
/// <param name="shape">The shape of the table.</param>
/// <param name="limit">The maximum length of the rows' texts, in characters.</param>
internal sealed class TablePage(TableShape shape, int limit) : IDisposable
{
    private readonly PageReader _reader = new(shape);
    private AnswerData? _data;

    /// <summary>Takes the cells of the rows while the page's operation is executed; null if they are read from the response.</summary>
    public RowCells? Cells { get; } = shape.RowColumns is { } columns ? new RowCells(columns, limit) : null;

    /// <summary>The rows.</summary>
    public TableRows Rows => _reader.Rows;

    /// <summary>The ends of its lists, from the outermost.</summary>
    public IReadOnlyList<LevelEnd> Ends => _reader.Ends;

    /// <summary>The extensions of its response.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Reads the page, and disposes of the response that it had before.</summary>
    /// <param name="data">The response; it is disposed of with the page.</param>
    /// <param name="extensions">The extensions of the response.</param>
    public void Read(AnswerData data, IReadOnlyDictionary<string, object?>? extensions)
    {
        _data?.Dispose();
        _data = data;
        Extensions = extensions ?? new Dictionary<string, object?>();
        _reader.Read(data.Bytes, Cells);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _data?.Dispose();
        _data = null;
    }
}
