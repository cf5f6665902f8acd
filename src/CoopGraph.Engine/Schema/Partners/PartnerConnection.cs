using CoopGraph.Cooperations;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A page of a unit's partners.</summary>
public sealed class PartnerConnection
{
    private static readonly ListResolver<UnitOnDay, PartnerSort, Partnership> Lists = new(
        PartnersQuestion.Ordering,
        Prepare,
        request => SyntheticDataRules.PicksBy(request.Where),
        new(partnership => partnership.HasSynthetic, SyntheticDataRules.Only));

    private readonly Page<Partnership> _page;

    private PartnerConnection(IGraphSnapshot graph, Listed<Partnership> list, DateOnly? asOf)
    {
        _page = list.Page;
        Warnings = list.Warnings;
        Edges = [.. list.Page.Rows.Select(row => new PartnerEdge(graph, row, asOf))];
    }

    /// <summary>The partners of this page, with their ties to the unit.</summary>
    [ListSize(typeof(PageOfConnection))]
    public IReadOnlyList<PartnerEdge> Edges { get; }

    /// <summary>The partners of this page.</summary>
    [ListSize(typeof(PageOfConnection))]
    public IEnumerable<UnitNode> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>The position of this page in the list.</summary>
    public PageInfo PageInfo => PageInfo.Of(_page);

    /// <summary>The number of partners. It is counted only if it is selected.</summary>
    public int TotalCount => _page.Total ?? throw new InvalidOperationException("The total was not asked for.");

    /// <summary>
    /// The warnings about all partners that the filter admits, whichever page was requested; empty if there are none. `extensions.warnings` has
    /// those about the selected fields, but some clients do not hand it on.
    /// </summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }

    internal static IDataLoaderResult<PartnerConnection> Ask(IResolveFieldContext context, IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf) =>
        Lists.Resolve(context, graph, unit).Then(list => new PartnerConnection(graph, list, asOf));

    private static AskAll<UnitOnDay, Page<Partnership>> Prepare(IResolveFieldContext context, IGraphSnapshot graph, ListRequest<PartnerSort> request)
    {
        var details = Details(context) | When(PartnerDetails.Provenance, context.SyntheticField(graph) is not null);
        return (units, cancellation) =>
            graph.AskAsync(new PartnersQuestion(units, request.Where, request.Order, request.Page, details), cancellation);
    }

    private static PartnerDetails Details(IResolveFieldContext context) =>
        When(PartnerDetails.Scope, context.Selects("edges", "scope"))
        | When(PartnerDetails.Years, context.Selects("edges", "firstYear") || context.Selects("edges", "lastYear"))
        | When(PartnerDetails.Geography, context.Selects("edges", "adjacent") || context.Selects("edges", "distanceKm"))
        | When(PartnerDetails.Cases, context.Selects("edges", "cooperations"));

    private static PartnerDetails When(PartnerDetails detail, bool isSelected) => isSelected ? detail : PartnerDetails.None;
}

/// <summary>A partner and its ties to the unit. All figures are of the ties that the filter admits.</summary>
public sealed class PartnerEdge
{
    private readonly IGraphSnapshot _graph;
    private readonly Row<Partnership> _row;
    private readonly DateOnly? _asOf;

    internal PartnerEdge(IGraphSnapshot graph, Row<Partnership> row, DateOnly? asOf)
    {
        _graph = graph;
        _row = row;
        _asOf = asOf;
    }

    /// <summary>The cursor that marks the row in its list, for `after` and `before`.</summary>
    public string Cursor => _row.Cursor;

    /// <summary>
    /// The partner, on the same day as the unit. If it was not in force then, it is shown on the nearest day on which it was.
    /// </summary>
    [Cost(0)]
    public UnitNode Node => UnitNodes.Of(_graph, _row.Item.Partner, _asOf);

    /// <summary>
    /// The widest of the scopes of the cases that the two share. The scope of a case is that of the two units' common parent on the day it
    /// was signed.
    /// </summary>
    public SpatialScope Scope => _row.Item.Scope!.Value;

    /// <summary>The number of cases that the two share.</summary>
    public int CaseCount => _row.Item.CaseCount;

    /// <summary>The year of the earliest of these cases; null if none has a year.</summary>
    public int? FirstYear => _row.Item.FirstYear;

    /// <summary>The year of the latest of these cases; null if none has a year.</summary>
    public int? LastYear => _row.Item.LastYear;

    /// <summary>
    /// Whether the two share a border, or shared one while both existed. Prefectures share a border where counties of theirs do.
    /// </summary>
    public bool Adjacent => _row.Item.Adjacent!.Value;

    /// <summary>
    /// The distance between their centres, in kilometres along a great circle, rounded to 0.1; null if the coordinates of either are not
    /// known. Filters and orders look at the rounded number.
    /// </summary>
    public double? DistanceKm => _row.Item.DistanceKm;

    /// <summary>These cases, by case id.</summary>
    public IEnumerable<CooperationNode> Cooperations => _row.Item.Cases!.Select(placed => new CooperationNode(_graph, placed, _asOf));
}
