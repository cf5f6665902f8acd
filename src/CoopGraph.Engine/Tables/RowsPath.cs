using CoopGraph.Engine.SchemaBuilding;

namespace CoopGraph.Engine.Tables;

/// <summary>The way from the root of an operation to the rows of its table.</summary>
/// <param name="Keys">
/// The response keys to the list of the rows, such as <c>county</c>, <c>partners</c>, <c>edges</c>; empty if the operation has no list, which
/// makes it a table of one row.
/// </param>
/// <param name="Levels">The lists on the way, from the outermost to that of the rows.</param>
internal sealed record RowsPath(IReadOnlyList<string> Keys, IReadOnlyList<TableLevel> Levels)
{
    /// <summary>Finds the rows: the list that is marked, or the only list on the first level where there is one.</summary>
    /// <exception cref="TableException">There are several.</exception>
    public static RowsPath Find(IReadOnlyList<TableField> root)
    {
        var marked = Marked(root, []).ToList();
        return marked switch
        {
            [] => First(root) is { } only ? To(only) : new([], []),
            [var one] => To(one),
            _ => throw new TableException($"`@rows` marks {Names(marked)}: mark one list."),
        };
    }

    private static IEnumerable<IReadOnlyList<TableField>> Marked(IReadOnlyList<TableField> fields, IReadOnlyList<TableField> above)
    {
        foreach (var field in fields)
        {
            IReadOnlyList<TableField> path = [.. above, field];
            if (field.IsMarked(TableDirectives.Rows))
            {
                if (field.Kind is not (TableFieldKind.List or TableFieldKind.Connection))
                    throw new TableException($"`@rows` marks `{Name(path)}`, which is no list of objects in this operation.");
                yield return path;
            }

            foreach (var below in Marked(field.Fields, path))
                yield return below;
        }
    }

    private static IReadOnlyList<TableField>? First(IReadOnlyList<TableField> root)
    {
        IReadOnlyList<IReadOnlyList<TableField>> level = [.. root.Select(field => (IReadOnlyList<TableField>)[field])];
        while (level.Count > 0)
        {
            var lists = level.Where(path => path[^1].Kind is TableFieldKind.List or TableFieldKind.Connection).ToList();
            if (lists.Count > 1)
                throw new TableException($"The rows could be those of {Names(lists)}: mark one with `@rows`.");
            if (lists.Count == 1)
                return lists[0];
            level = [.. level.Where(path => path[^1].Kind == TableFieldKind.Object).SelectMany(path =>
                path[^1].Fields.Select(field => (IReadOnlyList<TableField>)[.. path, field]))];
        }

        return null;
    }

    private static RowsPath To(IReadOnlyList<TableField> path)
    {
        var keys = path.Select(field => field.Key).ToList();
        // `@rows` may mark the items of a connection: they are the connection's own rows.
        var levels = path
            .Select((field, index) => new TableLevel(field, index + 1))
            .Where((level, index) => level.Field.Kind is TableFieldKind.List or TableFieldKind.Connection
                && (index == 0 || path[index - 1].Kind != TableFieldKind.Connection))
            .ToList();
        foreach (var connection in levels.Select(level => level.Field).Where(field => field.Kind == TableFieldKind.Connection))
        {
            var items = connection.Fields.Where(IsItems).ToList();
            if (items.Count > 1)
                throw new TableException($"`{connection.Key}` selects {string.Join(" and ", items.Select(item => $"`{item.Key}`"))}, which are the same rows: select one of them.");
            if (connection == path[^1])
                keys.Add(items[0].Key);
        }

        return new(keys, levels);
    }

    /// <summary>Returns whether a field of a connection is the list of its rows.</summary>
    public static bool IsItems(TableField field) => field.Plan.Type.Name is "nodes" or "edges";

    private static string Names(IEnumerable<IReadOnlyList<TableField>> paths) => string.Join(" and ", paths.Select(path => $"`{Name(path)}`"));

    private static string Name(IEnumerable<TableField> path) => string.Join('.', path.Select(field => field.Key));
}
