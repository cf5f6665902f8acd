using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paging;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// Questions to the graph. The root lookups take `asOf`: the day whose administrative map is meant, 2009-12-31 to 2020-12-31. It
/// holds for everything selected below it.
/// </summary>
public sealed class Query
{
    private const int MostIds = 100;
    private const int LongestSearch = 100;

    /// <summary>Anything, by its global id; null where there is nothing of that id.</summary>
    /// <param name="id">The id as this API gave it.</param>
    /// <param name="context">The field.</param>
    public static async Task<INode?> Node([Id] string id, IResolveFieldContext context) =>
        (await NodeLookup.FindAsync(context, [id])).Single();

    /// <summary>Several things by their global ids, in the same order; null where there is nothing of that id.</summary>
    /// <param name="ids">The ids as this API gave them, 100 at the most.</param>
    /// <param name="context">The field.</param>
    public static Task<IReadOnlyList<INode?>> Nodes([Id] IReadOnlyList<string> ids, IResolveFieldContext context) =>
        ids.Count <= MostIds
            ? NodeLookup.FindAsync(context, ids)
            : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`ids` has {ids.Count} entries: give {MostIds} at the most.");

    /// <summary>A unit of any level; null where there is none.</summary>
    /// <param name="by">What names it.</param>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    public static Task<UnitNode?> Unit(UnitBy by, DateOnly? asOf, IResolveFieldContext context) => UnitLookup.FindAsync(context, by, asOf, null);

    /// <summary>A province; null where there is none.</summary>
    /// <param name="by">What names it.</param>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    public static async Task<Province?> Province(UnitBy by, DateOnly? asOf, IResolveFieldContext context) =>
        (Province?)await UnitLookup.FindAsync(context, by, asOf, AdministrativeLevel.Province);

    /// <summary>A prefecture; null where there is none.</summary>
    /// <param name="by">What names it.</param>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    public static async Task<Prefecture?> Prefecture(UnitBy by, DateOnly? asOf, IResolveFieldContext context) =>
        (Prefecture?)await UnitLookup.FindAsync(context, by, asOf, AdministrativeLevel.Prefecture);

    /// <summary>A county; null where there is none.</summary>
    /// <param name="by">What names it.</param>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    public static async Task<County?> County(UnitBy by, DateOnly? asOf, IResolveFieldContext context) =>
        (County?)await UnitLookup.FindAsync(context, by, asOf, AdministrativeLevel.County);

    /// <summary>All provinces in force on the day.</summary>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    [UnitList]
    public static Task<IDataLoaderResult<Connection<Province>>> Provinces(DateOnly? asOf, IResolveFieldContext context) =>
        UnitsOfLevel<Province>(context, AdministrativeLevel.Province, asOf);

    /// <summary>All prefectures in force on the day.</summary>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    [UnitList]
    public static Task<IDataLoaderResult<Connection<Prefecture>>> Prefectures(DateOnly? asOf, IResolveFieldContext context) =>
        UnitsOfLevel<Prefecture>(context, AdministrativeLevel.Prefecture, asOf);

    /// <summary>All counties in force on the day.</summary>
    /// <param name="asOf">The day whose map is meant.</param>
    /// <param name="context">The field.</param>
    [UnitList]
    public static Task<IDataLoaderResult<Connection<County>>> Counties(DateOnly? asOf, IResolveFieldContext context) =>
        UnitsOfLevel<County>(context, AdministrativeLevel.County, asOf);

    /// <summary>
    /// Units by Chinese or romanised name, with or without the type word, or by the start of a code; the best match first. A place is
    /// found by its earlier names and codes, too.
    /// </summary>
    /// <param name="text">What is looked for: 1 to 100 characters.</param>
    /// <param name="levels">The levels that count; left out: all.</param>
    /// <param name="asOf">The day whose units are looked at.</param>
    /// <param name="context">The field.</param>
    /// <param name="first">How many units at the most, 1 to 100.</param>
    public static async Task<IEnumerable<UnitNode>> Search(
        string text, IReadOnlyList<AdministrativeLevel>? levels, DateOnly? asOf, IResolveFieldContext context, int first = 10)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestSearch)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`text` has {text.Length} characters: give 1 to {LongestSearch}, not only blanks.");
        if (first is < 1 or > PageRequest.LargestSize)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`first` is {first}: give 1 to {PageRequest.LargestSize}.");
        var graph = await context.OpenGraphAsync();
        AsOfDay.Check(asOf, graph.Map.Window);
        context.OperationGraph().Shows(context.ResponseKey(), asOf ?? graph.Map.Window.Last);
        return graph.Map.Names.Search(text, levels ?? [], asOf, first).Select(unit => UnitNodes.Of(graph, unit, asOf));
    }

    /// <summary>A case; null where there is none.</summary>
    /// <param name="by">What names it.</param>
    /// <param name="context">The field.</param>
    public static async Task<CooperationNode?> Cooperation(CooperationBy by, IResolveFieldContext context) =>
        by.Id is { } id
            ? (await NodeLookup.FindAsync(context, [id])).Single() as CooperationNode
            : (CooperationNode?)(await NodeLookup.FindAsync(context, [new GlobalId.OfCase(by.CaseId!)])).Single();

    /// <summary>All cases.</summary>
    /// <param name="context">The field.</param>
    [CooperationList]
    public static async Task<IDataLoaderResult<Connection<CooperationNode>>> Cooperations(IResolveFieldContext context) =>
        CooperationNodes.Ask(context, await context.OpenGraphAsync(), new CaseSelection(CaseRelation.Everywhere), null);

    /// <summary>
    /// Cases counted by any set of dimensions. The same field stands on every unit, over the cases that its `cooperations` lists.
    /// </summary>
    /// <param name="context">The field.</param>
    [SummaryArguments]
    public static async Task<IDataLoaderResult<SummaryNode>> Summary(IResolveFieldContext context) =>
        SummaryNodes.Ask(context, await context.OpenGraphAsync(), new CaseSelection(CaseRelation.Everywhere), null);

    /// <summary>
    /// How many units there are and how many have a case, by province and year, so that one sees where the data is thin. Every province has a
    /// row for every year of the data's window, also where it has no case.
    /// </summary>
    /// <param name="context">The field.</param>
    [CoverageList]
    public static Task<Connection<CoverageNode>> Coverage(IResolveFieldContext context) => CoverageNode.AskAsync(context);

    /// <summary>What the paper published beside the same measure over the data that is loaded.</summary>
    /// <param name="context">The field.</param>
    [CaseFilter("Which of the loaded cases are measured; left out: all. Those with a party above county level never are.")]
    public static Task<IEnumerable<FindingNode>> Findings(IResolveFieldContext context) => FindingNode.AskAsync(context);

    /// <summary>The paper's typology of how cooperation comes about (Table 1).</summary>
    /// <param name="context">The field.</param>
    public static async Task<IEnumerable<MechanismProfileNode>> Mechanisms(IResolveFieldContext context)
    {
        var graph = await context.OpenGraphAsync();
        return MechanismProfiles.All.Select(profile => new MechanismProfileNode(graph, profile));
    }

    /// <summary>
    /// The graph of county-level units tied by the cases that `where` admits. The sixteen networks that were asked for last are kept with
    /// all that was measured of them.
    /// </summary>
    /// <param name="asOf">
    /// The last day whose cases count, and the day whose map is meant; not together with `year`. A case of which only the year or month is
    /// known counts from its last day. Left out without `year`: all cases count, undated ones too, on the last day's map.
    /// </param>
    /// <param name="mode">Which cases count: all until the day or the end of `year`, or those of `year` alone.</param>
    /// <param name="year">The year, 1949 to 2100, and the map of its 31 December or of the nearest day that is known; YEAR needs it.</param>
    /// <param name="includeIsolates">Whether all counties in force on the day are nodes, or only those with a tie.</param>
    /// <param name="context">The field.</param>
    [CaseFilter]
    public static Task<NetworkNode> Network(
        DateOnly? asOf, int? year, IResolveFieldContext context, NetworkMode mode = NetworkMode.Cumulative, bool includeIsolates = false) =>
        NetworkLookup.FindAsync(context, mode, asOf, year, includeIsolates);

    /// <summary>
    /// A shortest chain of partners from one county to another, over the cases that `where` admits; null when there is none within maxLength,
    /// or no such county.
    /// </summary>
    /// <param name="from">The county that it starts from.</param>
    /// <param name="to">The county that it leads to.</param>
    /// <param name="maxLength">The most steps, 1 to 20.</param>
    /// <param name="context">The field.</param>
    [CaseFilter]
    public static Task<PartnerPath?> Path(UnitBy from, UnitBy to, IResolveFieldContext context, int maxLength = 6) =>
        PartnerPath.FindAsync(context, from, to, maxLength);

    /// <summary>What is loaded: data version, window, counts by provenance, sources and licences.</summary>
    /// <param name="context">The field.</param>
    public static async Task<DatasetNode> Dataset(IResolveFieldContext context) => new((await context.OpenGraphAsync()).Dataset);

    private static async Task<IDataLoaderResult<Connection<TNode>>> UnitsOfLevel<TNode>(
        IResolveFieldContext context, AdministrativeLevel level, DateOnly? asOf)
        where TNode : UnitNode
    {
        var graph = await context.OpenGraphAsync();
        AsOfDay.Check(asOf, graph.Map.Window);
        var day = asOf ?? graph.Map.Window.Last;
        context.OperationGraph().Shows(context.ResponseKey(), day);
        return UnitNodes.Ask<TNode>(context, graph, new UnitSelection(UnitRelation.Everywhere, level, day), asOf);
    }
}
