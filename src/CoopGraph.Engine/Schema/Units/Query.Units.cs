using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

public sealed partial class Query
{
    private const int LongestSearch = 100;

    /// <summary>A unit of any level; null if there is none. `extensions.warnings` explains a null: UNKNOWN_CODE or NOT_IN_FORCE.</summary>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    public static Task<UnitNode?> Unit(UnitBy by, DateOnly? asOf, IResolveFieldContext context) => UnitLookup.FindAsync(context, by, asOf, null);

    /// <summary>A province; null if there is none. `extensions.warnings` explains a null: WRONG_LEVEL, UNKNOWN_CODE or NOT_IN_FORCE.</summary>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    public static async Task<Province?> Province(UnitBy by, DateOnly? asOf, IResolveFieldContext context) =>
        (Province?)await UnitLookup.FindAsync(context, by, asOf, AdministrativeLevel.Province);

    /// <summary>A prefecture; null if there is none. `extensions.warnings` explains a null: WRONG_LEVEL, UNKNOWN_CODE or NOT_IN_FORCE.</summary>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    public static async Task<Prefecture?> Prefecture(UnitBy by, DateOnly? asOf, IResolveFieldContext context) =>
        (Prefecture?)await UnitLookup.FindAsync(context, by, asOf, AdministrativeLevel.Prefecture);

    /// <summary>A county; null if there is none. `extensions.warnings` explains a null: WRONG_LEVEL, UNKNOWN_CODE or NOT_IN_FORCE.</summary>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    public static async Task<County?> County(UnitBy by, DateOnly? asOf, IResolveFieldContext context) =>
        (County?)await UnitLookup.FindAsync(context, by, asOf, AdministrativeLevel.County);

    /// <summary>All provinces in force on the day.</summary>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    [UnitList]
    public static Task<IDataLoaderResult<Connection<Province>>> Provinces(DateOnly? asOf, IResolveFieldContext context) =>
        UnitsOfLevel<Province>(context, AdministrativeLevel.Province, asOf);

    /// <summary>All prefectures in force on the day.</summary>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    [UnitList]
    public static Task<IDataLoaderResult<Connection<Prefecture>>> Prefectures(DateOnly? asOf, IResolveFieldContext context) =>
        UnitsOfLevel<Prefecture>(context, AdministrativeLevel.Prefecture, asOf);

    /// <summary>All counties in force on the day.</summary>
    /// <param name="asOf">If given, the day of the administrative map.</param>
    /// <param name="context">The field.</param>
    [UnitList]
    public static Task<IDataLoaderResult<Connection<County>>> Counties(DateOnly? asOf, IResolveFieldContext context) =>
        UnitsOfLevel<County>(context, AdministrativeLevel.County, asOf);

    /// <summary>
    /// The units with a matching Chinese or romanised name, with or without the type word, or with a code that starts with the text. The
    /// best match is first. A place is found by its earlier names and codes, and by other customary romanisations (Xizang, Kashi), too.
    /// </summary>
    /// <param name="text">The text to search for, 1 to 100 characters.</param>
    /// <param name="levels">If given, only units of these levels are found.</param>
    /// <param name="asOf">
    /// If given, the day on which the units are in force. If not, places that have ended are found, too, each on its own last day, after the
    /// others that match as well.
    /// </param>
    /// <param name="context">The field.</param>
    /// <param name="first">The maximum number of units, 1 to 100.</param>
    public static async Task<IEnumerable<UnitNode>> Search(
        string text, IReadOnlyList<AdministrativeLevel>? levels, DateOnly? asOf, IResolveFieldContext context, int first = 10)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestSearch)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`text` has {text.Length} characters: give 1 to {LongestSearch}, not only blanks.");
        if (first < 1 || first > PageRequest.LargestSize)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`first` is {first}: give 1 to {PageRequest.LargestSize}.");
        var graph = await context.OpenGraphAsync();
        AsOfDay.Check(asOf, graph.Map.Window);
        context.OperationGraph().Shows(context.ResponseKey(), asOf ?? graph.Map.Window.Last);
        return graph.Map.Names.Search(text, levels ?? [], asOf, first).Select(unit => UnitNodes.Of(graph, unit, asOf));
    }

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
