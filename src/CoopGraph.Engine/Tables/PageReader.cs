using System.Text.Json;

namespace CoopGraph.Engine.Tables;

/// <summary>Reads the rows of one response.</summary>
/// <param name="shape">The shape of the table.</param>
internal sealed class PageReader(TableShape shape)
{
    private readonly TableCell[] _above = new TableCell[shape.Columns.Count];
    private readonly LevelEnd[] _ends = new LevelEnd[shape.RowDepth];
    private ArraySegment<byte> _json;
    private RowCells? _cells;

    /// <summary>The rows that were read last.</summary>
    public TableRows Rows { get; } = new(shape.Columns.Count);

    /// <summary>The ends of the lists that were read last, from the outermost.</summary>
    public IReadOnlyList<LevelEnd> Ends => _ends;

    /// <summary>Reads the rows. They use the memory of the response.</summary>
    /// <param name="json">The data of the response.</param>
    /// <param name="cells">The cells of the rows that the response has as numbers; null if it has none.</param>
    public void Read(ArraySegment<byte> json, RowCells? cells)
    {
        Rows.Clear();
        Array.Clear(_above);
        Array.Clear(_ends);
        (_json, _cells) = (json, cells);
        // As deep as the operation, which is bounded.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        if (shape.RowDepth == 0)
            Rows.Add();
        ReadObject(ref reader, shape.Root, 0);
        Fill(0, 0);
    }

    private void ReadObject(ref Utf8JsonReader reader, IReadOnlyList<TableNode> fields, int depth)
    {
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Find(ref reader, fields, ref next);
            reader.Read();
            if (field is null)
                reader.Skip();
            else
                ReadField(ref reader, field, depth);
        }
    }

    private void ReadField(ref Utf8JsonReader reader, TableNode field, int depth)
    {
        switch (field.Kind)
        {
            case TableNodeKind.Cell:
                Set(field.Number, depth, CellOf(ref reader));
                break;
            case TableNodeKind.Object or TableNodeKind.Connection when reader.TokenType == JsonTokenType.StartObject:
                ReadObject(ref reader, field.Fields, depth);
                break;
            case TableNodeKind.Items when reader.TokenType == JsonTokenType.StartArray:
                ReadItems(ref reader, field, depth);
                break;
            case TableNodeKind.PageEnd:
                ReadEnd(ref reader, field.Number);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void ReadItems(ref Utf8JsonReader reader, TableNode list, int depth)
    {
        _ends[depth] = _ends[depth] with { Items = 0 };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                AddTaken(ref reader, depth);
                continue;
            }

            _ends[depth] = _ends[depth] with { Items = _ends[depth].Items + 1 };
            var start = Rows.Count;
            if (depth + 1 == shape.RowDepth)
                Rows.Add();
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, list.Fields, depth + 1);
            Fill(start, depth + 1);
        }
    }

    // The rows were taken while the operation was executed (IItemSink).
    private void AddTaken(ref Utf8JsonReader reader, int depth)
    {
        var first = reader.GetInt32();
        reader.Read();
        var count = reader.GetInt32();
        _cells!.AddTo(Rows, first, count);
        _ends[depth] = _ends[depth] with { Items = count };
    }

    // The fields above the rows may come after them in the document, so their cells are set at the end of their object.
    private void Set(int column, int depth, TableCell cell)
    {
        if (depth == shape.RowDepth)
            Rows[Rows.Count - 1, column] = cell;
        else
            _above[column] = cell;
    }

    private void Fill(int start, int depth)
    {
        if (depth == shape.RowDepth)
            return;
        for (var column = 0; column < _above.Length; column++)
        {
            if (shape.Depths[column] != depth)
                continue;
            for (var row = start; row < Rows.Count; row++)
                Rows[row, column] = _above[column];
            _above[column] = default;
        }
    }

    private void ReadEnd(ref Utf8JsonReader reader, int level)
    {
        var hasNext = false;
        string? cursor = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCursor = reader.ValueTextEquals("endCursor"u8);
            reader.Read();
            if (isCursor)
                cursor = reader.GetString();
            else
                hasNext = reader.TokenType == JsonTokenType.True;
        }

        _ends[level] = _ends[level] with { HasNext = hasNext, Cursor = cursor, HasAnyNext = _ends[level].HasAnyNext || hasNext };
    }

    private TableCell CellOf(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return new(CellForm.True);
            case JsonTokenType.False:
                return new(CellForm.False);
            case JsonTokenType.Number:
                return new(CellForm.Number, _json.Slice(start, reader.ValueSpan.Length));
            case JsonTokenType.String when !reader.ValueIsEscaped:
                return new(CellForm.Text, _json.Slice(start + 1, reader.ValueSpan.Length));
            case JsonTokenType.String:
                var text = new byte[reader.ValueSpan.Length];
                return new(CellForm.Text, new ArraySegment<byte>(text, 0, reader.CopyString(text)));
            case JsonTokenType.StartArray:
                reader.Skip();
                return new(CellForm.List, _json[start..(int)reader.BytesConsumed]);
            default:
                return default;
        }
    }

    // The fields of a response come in the order of the document, so the next one is nearly always the one.
    private static TableNode? Find(ref Utf8JsonReader reader, IReadOnlyList<TableNode> fields, ref int next)
    {
        for (var tried = 0; tried < fields.Count; tried++)
        {
            var field = fields[next];
            next = next + 1 == fields.Count ? 0 : next + 1;
            if (reader.ValueTextEquals(field.Name))
                return field;
        }

        return null;
    }
}

/// <summary>The end of the list of one level that was read last.</summary>
/// <param name="HasNext">Whether rows follow.</param>
/// <param name="HasAnyNext">Whether rows follow in one of the lists of this level.</param>
/// <param name="Cursor">The cursor of the last row; null if it has none.</param>
/// <param name="Items">The number of its items.</param>
internal readonly record struct LevelEnd(bool HasNext, bool HasAnyNext, string? Cursor, int Items);
