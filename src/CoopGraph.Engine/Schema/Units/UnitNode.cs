using CoopGraph.Engine.Limits;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// An administrative unit as it was on one day: the day that the root lookup requested with `asOf`. Without `asOf`, it is the last day of
/// the data (for a retired unit, its last day in force). The day applies to everything selected below. A unit that was renamed, recoded or
/// moved is the same place: its cases and partners are found under any of its codes.
/// </summary>
[Name("AdministrativeUnit")]
[Implements(typeof(INode))]
public abstract class UnitNode : INode
{
    private protected UnitNode(IGraphSnapshot graph, UnitOnDay unit, DateOnly? asOf)
    {
        Graph = graph;
        Unit = unit;
        // A day that is not the unit's own last one must be stored, whether it was requested or came with a case.
        AsOf = asOf ?? (graph.Map.OnItsLastDay(unit.Unit) == unit ? null : unit.Day);
    }

    /// <summary>
    /// The global id: opaque, and stable across restarts and reloads. The id of a unit contains the day on which it is shown, if that day
    /// was requested or is not the unit's last day. So a later request for the id shows the same map.
    /// </summary>
    [Id]
    public string Id => new GlobalId.OfUnit(Unit.Unit.Level, Unit.Unit.Code, Unit.Unit.ValidFrom, AsOf).Encode();

    /// <summary>
    /// The key of the place, which stays the same when the unit is renamed, recoded or moved, and when data are loaded again: the key to
    /// count and to join by. A county that was recoded has two codes, and so appears in cases under two codes, but has one placeId.
    /// </summary>
    [Id]
    public string PlaceId => Place.Id;

    /// <summary>
    /// The same place as it is on the last day of the map, 2020-12-31, with its last code and name; null if the place has ended.
    /// </summary>
    public UnitNode? Current => Place.On(Graph.Map.Window.Last) is var current && current.Day == Graph.Map.Window.Last
        ? UnitNodes.Of(Graph, current, null)
        : null;

    /// <summary>The unit's code in GB/T 2260, such as `340122`. Over time, a place can have several codes, and a code several places.</summary>
    public UnitCode Code => Unit.Unit.Code;

    /// <summary>The tier of the unit.</summary>
    public AdministrativeLevel Level => Unit.Unit.Level;

    /// <summary>The type of the unit in the system of administrative divisions.</summary>
    public UnitKind Kind => Unit.Unit.Kind;

    /// <summary>
    /// The first day in force under this code and name; null if it was already in force when the data start, on 2009-12-31.
    /// </summary>
    public DateOnly? ValidFrom => Unit.Unit.ValidFrom;

    /// <summary>
    /// The first day no longer in force under this code and name (exclusive); null if it is still in force when the data end, on
    /// 2020-12-31.
    /// </summary>
    public DateOnly? ValidTo => Unit.Unit.ValidTo;

    /// <summary>The location of its seat or centre; null if no coordinate is known.</summary>
    public GeoPointNode? Location => Unit.Unit.Location is { } point ? new GeoPointNode(point.Latitude, point.Longitude, point.Basis) : null;

    /// <summary>The unit in which it lay directly on the day; null for the country.</summary>
    public UnitNode? Parent => Graph.Map.ParentOf(Unit) is { } parent ? UnitNodes.Of(Graph, parent, AsOf) : null;

    /// <summary>The province in which it lay on the day, for a province the unit itself; null for the country.</summary>
    public virtual Province? Province => AtLevel<Province>(AdministrativeLevel.Province);

    /// <summary>
    /// The prefecture in which it lay on the day, for a prefecture the unit itself; null for units above, and for counties directly under
    /// their province.
    /// </summary>
    public Prefecture? Prefecture => AtLevel<Prefecture>(AdministrativeLevel.Prefecture);

    /// <summary>Its parent, the parent's parent and so on up to the country, the nearest first.</summary>
    public IEnumerable<UnitNode> Ancestors => Graph.Map.AncestorsOf(Unit).Select(above => UnitNodes.Of(Graph, above, AsOf));

    /// <summary>The units that it replaced, each on its last day: when it began and, for units absorbed into it, later too.</summary>
    public IEnumerable<UnitChangeNode> Predecessors => Graph.Map.PredecessorsOf(Unit.Unit).Select(step => new UnitChangeNode(Graph, step));

    /// <summary>The units that replaced it when it ended, each on its first day.</summary>
    public IEnumerable<UnitChangeNode> Successors => Graph.Map.SuccessorsOf(Unit.Unit).Select(step => new UnitChangeNode(Graph, step));

    internal UnitOnDay Unit { get; }

    internal DateOnly? AsOf { get; }

    private protected IGraphSnapshot Graph { get; }

    private Place Place => Graph.Map.PlaceOf(Unit.Unit);

    /// <summary>The name: romanised, such as Feidong County, or Chinese, such as 肥东县.</summary>
    /// <param name="language">The language: EN for the romanised name, ZH for the Chinese one.</param>
    public string Name(Language language = Language.En) => language == Language.Zh ? Unit.Unit.NameZh : Unit.Unit.NameEn;

    /// <summary>
    /// The resident population in a census, under the code that the unit had then, whatever `asOf` is. Null for years other than 2010 and
    /// 2020, for units that did not exist on 1 November of the year, and where no figure was found: nothing is estimated.
    /// </summary>
    /// <param name="year">The year of the census, 2010 or 2020.</param>
    public PopulationNode? Population(int year) => PopulationNode.Of(Graph.Map.PopulationOf(Graph.Map.PlaceOf(Unit.Unit), year));

    /// <summary>
    /// The cases in which the unit or a unit below it takes part; a case counts once. The units below are those on the day of each case.
    /// Cases of every day are listed, whatever `asOf` is: filter by `year` for a period.
    /// </summary>
    /// <param name="context">The field.</param>
    [CooperationList]
    public IDataLoaderResult<Connection<CooperationNode>> Cooperations(IResolveFieldContext context) => Cases(context, CaseRelation.TakingPart);

    /// <summary>
    /// The cases that `cooperations` lists, counted by any set of dimensions. Keys may name units outside this one: those of the other
    /// parties.
    /// </summary>
    /// <param name="context">The field.</param>
    // It reads every case of the unit, not a page of them.
    [Cost(100)]
    [SummaryArguments]
    public IDataLoaderResult<SummaryNode> Summary(IResolveFieldContext context) =>
        SummaryNodes.Ask(context, Graph, new CaseSelection(CaseRelation.TakingPart, Place), AsOf);

    private protected IDataLoaderResult<Connection<CooperationNode>> Cases(IResolveFieldContext context, CaseRelation relation) =>
        CooperationNodes.Ask(context, Graph, new CaseSelection(relation, Place), AsOf);

    private protected IDataLoaderResult<Connection<TNode>> Units<TNode>(IResolveFieldContext context, UnitRelation relation, AdministrativeLevel level)
        where TNode : UnitNode => UnitNodes.Ask<TNode>(context, Graph, new UnitSelection(relation, level, Unit.Day, Unit), AsOf);

    private TNode? AtLevel<TNode>(AdministrativeLevel level)
        where TNode : UnitNode => Graph.Map.AtLevel(Unit, level) is { } above ? (TNode)UnitNodes.Of(Graph, above, AsOf) : null;
}

/// <summary>A language of names.</summary>
public enum Language
{
    /// <summary>Romanised Chinese (pinyin, and customary spellings), with the type word in English.</summary>
    En,

    /// <summary>Chinese in simplified characters.</summary>
    Zh,
}
