using System.ComponentModel;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Paging;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A page of a list.</summary>
/// <typeparam name="TNode">The type of the rows.</typeparam>
[NamedAfterNode("Connection", "A page of a list. Its cursors mark rows by the rows' own values. If rows are added or removed between two pages, no other row appears twice or is missed.")]
public sealed class Connection<TNode>
    where TNode : class
{
    private readonly TNode[] _nodes;
    private readonly Func<int, IRow> _rowAt;
    private readonly Func<PageInfo> _pageInfo;
    private readonly int? _total;
    private Edge<TNode>[]? _edges;

    private Connection(TNode[] nodes, Func<int, IRow> rowAt, Func<PageInfo> pageInfo, int? total, IReadOnlyList<Warning> warnings)
    {
        Warnings = warnings;
        _nodes = nodes;
        _rowAt = rowAt;
        _pageInfo = pageInfo;
        _total = total;
    }

    /// <summary>The rows of this page with their cursors.</summary>
    [Description("The rows of this page with their cursors.")]
    [ListSize(typeof(PageOfConnection))]
    // Many responses have none.
    public IReadOnlyList<Edge<TNode>> Edges => _edges ??= [.. _nodes.Select((node, at) => new Edge<TNode>(_rowAt(at), node))];

    /// <summary>The rows of this page.</summary>
    [Description("The rows of this page.")]
    [ListSize(typeof(PageOfConnection))]
    public IEnumerable<TNode> Nodes => _nodes;

    /// <summary>The position of this page in the list.</summary>
    [Description("The position of this page in the list.")]
    public PageInfo PageInfo => _pageInfo();

    /// <summary>The number of rows in the whole list. It is counted only if it is selected.</summary>
    [Description("The number of rows in the whole list. It is counted only if it is selected.")]
    public int TotalCount => _total ?? throw new InvalidOperationException("The total was not asked for.");

    /// <summary>The warnings about the list, as <see cref="ListWarnings.Description"/> says.</summary>
    [Description(ListWarnings.Description)]
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }

    internal static Connection<TNode> Of<T>(Listed<T> list, Func<T, TNode> toNode) => Of(list.Page, toNode, list.Warnings);

    internal static Connection<TNode> Of<T>(Page<T> page, Func<T, TNode> toNode, IReadOnlyList<Warning> warnings)
    {
        var nodes = new TNode[page.Rows.Count];
        for (var at = 0; at < nodes.Length; at++)
            nodes[at] = toNode(page.Rows[at].Item);
        return new(nodes, at => page.Rows[at], () => PageInfo.Of(page), page.Total, warnings);
    }
}

/// <summary>A row of a list with its cursor.</summary>
/// <typeparam name="TNode">The type of the row.</typeparam>
[NamedAfterNode("Edge", "A row of a list with its cursor.")]
public sealed class Edge<TNode>
    where TNode : class
{
    private readonly IRow _row;

    internal Edge(IRow row, TNode node)
    {
        _row = row;
        Node = node;
    }

    /// <summary>The cursor that marks the row in its list, for `after` and `before`.</summary>
    [Description("The cursor that marks the row in its list, for `after` and `before`.")]
    public string Cursor => _row.Cursor;

    /// <summary>The row.</summary>
    [Description("The row.")]
    // An edge and its node count as one object.
    [Cost(0)]
    public TNode Node { get; }
}
