using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>Finds the one unit that a root lookup means.</summary>
internal static class UnitLookup
{
    /// <summary>Finds a unit of a level.</summary>
    /// <param name="context">The root field.</param>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">The day of the map; null if none was requested.</param>
    /// <param name="level">The required level; null for any.</param>
    /// <returns>The unit; null if there is none.</returns>
    /// <exception cref="InvalidQuestionException">
    /// The day is outside the window, the text is not an id, or several units have the name.
    /// </exception>
    public static async Task<UnitNode?> FindAsync(IResolveFieldContext context, UnitBy by, DateOnly? asOf, AdministrativeLevel? level)
    {
        var graph = await context.OpenGraphAsync();
        AsOfDay.Check(asOf, graph.Map.Window);
        if (Find(graph, by, asOf, level) is not { } unit)
        {
            if (MissingUnit.Explain(graph, by, asOf, level) is { } why)
                context.RequestServices!.GetRequiredService<LookupWarnings>().Add(context.ResponseKey(), why);
            return null;
        }

        var node = UnitNodes.Of(graph, unit.Unit, unit.AsOf);
        context.OperationGraph().Shows(context.ResponseKey(), node.Unit.Day);
        return node;
    }

    /// <summary>Returns the unit of a level that a caller means, with the requested day; null if there is none.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">The day of the map, a day of the window; null if none was requested.</param>
    /// <param name="level">The required level; null for any.</param>
    /// <exception cref="InvalidQuestionException">The text is not an id, or several units have the name.</exception>
    public static (UnitOnDay Unit, DateOnly? AsOf)? Find(IGraphSnapshot graph, UnitBy by, DateOnly? asOf, AdministrativeLevel? level)
    {
        var found = by switch
        {
            { Id: { } id } => ById(graph.Map, id, asOf),
            { Code: { } code } => ByCode(graph.Map, code, asOf),
            { Name: { } name } => ByName(graph, name, asOf, level),
            _ => null,
        };
        return level is null || found?.Unit.Unit.Level == level ? found : null;
    }

    /// <summary>Returns the unit that a global id means; null if there is none, or no map of the id's day.</summary>
    public static (UnitOnDay Unit, DateOnly? AsOf)? ById(UnitMap map, GlobalId.OfUnit id)
    {
        var version = map.VersionsOf(id.Code).FirstOrDefault(unit => unit.ValidFrom == id.ValidFrom && unit.Level == id.Level);
        return version is null || (id.Day is { } shown && !map.Window.Contains(shown)) ? null : (id.Day is { } day ? UnitOnDay.Nearest(version, day) : map.OnItsLastDay(version), id.Day);
    }

    private static (UnitOnDay Unit, DateOnly? AsOf)? ById(UnitMap map, string text, DateOnly? asOf)
    {
        if (GlobalId.Decode(text) is not GlobalId.OfUnit id || ById(map, id) is not { } found || asOf is null)
            return GlobalId.Decode(text) is GlobalId.OfUnit unit ? ById(map, unit) : null;
        var onDay = map.PlaceOf(found.Unit.Unit).On(asOf.Value);
        return onDay.Day == asOf ? (onDay, asOf) : null;
    }

    private static (UnitOnDay Unit, DateOnly? AsOf)? ByCode(UnitMap map, UnitCode code, DateOnly? asOf) =>
        asOf is { } day
            ? map.Find(code, day) is { } onDay ? (new UnitOnDay(onDay, day), asOf) : null
            : map.FindLatest(code) is { } latest ? (map.OnItsLastDay(latest), null) : null;

    private static (UnitOnDay Unit, DateOnly? AsOf)? ByName(IGraphSnapshot graph, string name, DateOnly? asOf, AdministrativeLevel? level) =>
        graph.Map.Names.Bearing(name, level is { } one ? [one] : [], asOf) switch
        {
            [] => null,
            [var unit] => asOf is { } day ? (new UnitOnDay(unit, day), asOf) : (graph.Map.OnItsLastDay(unit), null),
            var several => throw Ambiguous(graph, name, several),
        };

    private static InvalidQuestionException Ambiguous(IGraphSnapshot graph, string name, IReadOnlyList<AdministrativeUnit> several) => new(
        InvalidQuestionReason.AmbiguousName,
        $"{several.Count} units have the name '{name}': ask again by the code of the one that is meant.",
        new Dictionary<string, object?> { ["candidates"] = several.Select(unit => Candidate(graph, unit)).ToArray() });

    private static Dictionary<string, object?> Candidate(IGraphSnapshot graph, AdministrativeUnit unit) => new()
    {
        ["code"] = unit.Code.ToString(),
        ["name"] = unit.NameEn,
        ["nameZh"] = unit.NameZh,
        ["in"] = string.Join(", ", graph.Map.AncestorsOf(graph.Map.OnItsLastDay(unit)).SkipLast(1).Select(above => above.Unit.NameEn)),
    };
}
