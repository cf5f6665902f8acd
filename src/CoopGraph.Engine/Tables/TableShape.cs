using System.Text;
using CoopGraph.Engine.SchemaBuilding;
using GraphQL.Types;

namespace CoopGraph.Engine.Tables;

/// <summary>The columns of a table, and the fields of a response from which they are read.</summary>
internal sealed class TableShape
{
    private readonly RowsPath _path;
    private readonly List<TableColumn> _columns = [];
    private readonly List<int> _depths = [];

    /// <summary>Works out the shape.</summary>
    /// <param name="root">The fields of the operation.</param>
    /// <param name="path">The way to the rows.</param>
    /// <exception cref="TableException">The operation is no table.</exception>
    public TableShape(IReadOnlyList<TableField> root, RowsPath path)
    {
        _path = path;
        Root = Of(root, new Place(0, 0, [], [], IsOnPath: true));
        if (_columns.Count == 0)
            throw new TableException("The rows have no values: select a field that is a value.");
        if (_columns.GroupBy(column => column.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new TableException($"Two columns have the name `{twice.Key}`: rename one with `@column(name:)` or an alias.");
    }

    /// <summary>The columns, in the document's order.</summary>
    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>The number of lists that lead to the value of each column.</summary>
    public IReadOnlyList<int> Depths => _depths;

    /// <summary>The number of lists that lead to a row.</summary>
    public int RowDepth => _path.Levels.Count;

    /// <summary>The columns that are read from the rows' objects; null if the rows are read from the response.</summary>
    public RowColumns? RowColumns { get; private set; }

    /// <summary>The fields of the response.</summary>
    public IReadOnlyList<TableNode> Root { get; }

    private List<TableNode> Of(IReadOnlyList<TableField> fields, Place place) => [.. fields.Select(field => Of(field, place))];

    private TableNode Of(TableField field, Place place)
    {
        var name = Encoding.UTF8.GetBytes(field.Key);
        switch (field.Kind)
        {
            case TableFieldKind.Value or TableFieldKind.Values:
                _columns.Add(Column(field, place));
                _depths.Add(place.Depth);
                return new(name, TableNodeKind.Cell, _columns.Count - 1, []);
            case TableFieldKind.Object when field.Key == PagedOperation.PageEnd:
                return new(name, TableNodeKind.PageEnd, place.Depth, []);
            case TableFieldKind.Object when field.Plan.Type.Name == "pageInfo":
                // All pages are read, so their ends say nothing.
                return new(name, TableNodeKind.Skipped, 0, []);
            case TableFieldKind.Object:
                // The node of an edge is the row itself.
                var below = place.IsEdge && field.Plan.Type.Name == "node" ? place with { IsEdge = false } : place.Below(field.Key);
                return new(name, TableNodeKind.Object, 0, Of(field.Fields, below with { Keys = place.Keys + 1, IsOnPath = IsNext(field, place) }));
            default:
                if (!IsNext(field, place))
                    throw new TableException($"`{string.Join('.', [.. place.Path, field.Key])}` is a list of objects inside a row: mark it with `@rows` to get a row for each of its items, or leave it out.");
                return field.Kind == TableFieldKind.Connection
                    ? new(name, TableNodeKind.Connection, place.Depth, ConnectionOf(field, place))
                    : new(name, TableNodeKind.Items, place.Depth, ItemsOf(field, place.Below(field.Key) with { Keys = place.Keys + 1 }));
        }
    }

    private List<TableNode> ConnectionOf(TableField connection, Place place)
    {
        var inside = place.Below(connection.Key) with { Keys = place.Keys + 1 };
        List<TableNode> nodes = [.. connection.Fields.Select(field => RowsPath.IsItems(field)
            ? new TableNode(Encoding.UTF8.GetBytes(field.Key), TableNodeKind.Items, place.Depth, ItemsOf(field, inside with { Keys = inside.Keys + 1 }))
            : Of(field, inside))];
        // `last` is the caller's own, with the bound of every request.
        if (RowDepth == 1 && _path.Levels[0].IsWalked)
            RowColumns = RowColumns is null ? null : RowColumns with { Pages = connection.Plan };
        return nodes;
    }

    private List<TableNode> ItemsOf(TableField list, Place place)
    {
        var nodes = Of(list.Fields, place with { Depth = place.Depth + 1, RowPath = [], IsEdge = list.Plan.Type.Name == "edges", IsOnPath = place.Keys < _path.Keys.Count });
        if (place.Depth + 1 == RowDepth)
            RowColumns = RowColumns.Of(list, nodes);
        return nodes;
    }

    private bool IsNext(TableField field, Place place) => place.IsOnPath && place.Keys < _path.Keys.Count && _path.Keys[place.Keys] == field.Key;

    private TableColumn Column(TableField field, Place place)
    {
        var key = field.Key == PagedOperation.Provenance ? "provenance" : field.Key;
        string[] path = [.. place.Depth == RowDepth && RowDepth > 0 ? place.RowPath : place.Path, key];
        var type = field.Plan.Type.ResolvedType!;
        return new(
            field.TextOf(TableDirectives.Column, "name") ?? string.Join('.', path),
            field.TextOf(TableDirectives.Column, "title"),
            path,
            ColumnKinds.Of(field.Named),
            IsList: field.Kind == TableFieldKind.Values,
            IsRequired: type is NonNullGraphType && path.Length == 1 && place.Depth == RowDepth,
            type.ToString()!,
            field.Plan.Type.Description,
            field.Named is EnumerationGraphType names ? [.. names.Values.Select(value => value.Name)] : null);
    }

    /// <summary>The place of a selection.</summary>
    /// <param name="Depth">The number of lists that lead to it.</param>
    /// <param name="Keys">The number of response keys that lead to it.</param>
    /// <param name="Path">The keys that name its columns, from the root.</param>
    /// <param name="RowPath">The keys that name its columns, from the innermost list.</param>
    /// <param name="IsOnPath">Whether the way to the rows leads through it.</param>
    /// <param name="IsEdge">Whether it is the selection of an edge.</param>
    private sealed record Place(int Depth, int Keys, IReadOnlyList<string> Path, IReadOnlyList<string> RowPath, bool IsOnPath, bool IsEdge = false)
    {
        public Place Below(string key) => this with { Path = [.. Path, key], RowPath = [.. RowPath, key], IsEdge = false };
    }
}
