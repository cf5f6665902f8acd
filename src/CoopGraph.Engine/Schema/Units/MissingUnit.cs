using System.Globalization;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Explains why a lookup found no unit. A name or an id that means nothing at all needs no explanation.</summary>
internal static class MissingUnit
{
    /// <summary>Returns the warning; null if there is nothing to explain.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="by">The identifier of the unit.</param>
    /// <param name="asOf">The day of the map, a day of the window; null if none was requested.</param>
    /// <param name="level">The required level; null for any.</param>
    public static Warning? Explain(IGraphSnapshot graph, UnitBy by, DateOnly? asOf, AdministrativeLevel? level)
    {
        if (level is { } required && OfOtherLevel(graph, by, asOf) is { } other && other.Level != required)
        {
            var field = Field(other.Level);
            return new(WarningCode.WrongLevel, $"{other.Code} {other.NameEn} is a unit of level {other.Level.ToString().ToUpperInvariant()}: "
                + (field is null ? "ask `unit`, which has every level." : $"ask `{field}`, or `unit` for any level."));
        }

        if (by.Code is not { } code)
            return null;
        if (graph.Map.FindLatest(code) is not { } latest)
            return new(WarningCode.UnknownCode, $"No unit has had the code {code} since {Day(graph.Map.Window.First)}. `search` finds codes by name.");
        return asOf is null || (level is not null && graph.Map.VersionsOf(code).All(unit => unit.Level != level))
            ? null
            : new(WarningCode.NotInForce, $"{code} {latest.NameEn} was not in force on {Day(asOf.Value)}: "
                + $"it is in force {string.Join(", and again ", graph.Map.VersionsOf(code).Select(unit => unit.Term))}.");
    }

    // An ambiguous name of another level explains nothing.
    private static AdministrativeUnit? OfOtherLevel(IGraphSnapshot graph, UnitBy by, DateOnly? asOf) => by.Name is { } name
        ? graph.Map.Names.Bearing(name, [], asOf) is [var only] ? only : null
        : UnitLookup.Find(graph, by, asOf, null)?.Unit.Unit;

    private static string? Field(AdministrativeLevel level) => level switch
    {
        AdministrativeLevel.Province => "province",
        AdministrativeLevel.Prefecture => "prefecture",
        AdministrativeLevel.County => "county",
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
