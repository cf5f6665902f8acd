using CoopGraph.Filters;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A unit of a case, known by its constellation. All that the map says of it was settled on the case's day.</summary>
/// <param name="graph">The map.</param>
/// <param name="parameters">The parameters to which the map's facts are added.</param>
/// <param name="constellation">The constellation, as an expression.</param>
/// <param name="place">The place, as an expression.</param>
/// <param name="shown">The function that returns the unit of the condition, given the unit of the constellation.</param>
/// <param name="cancellation">The token that ends the choice of units.</param>
internal sealed class PartyUnitExpression(
    UnitMap graph, StatementParameters parameters, string constellation, string place, Func<UnitOnDay, UnitOnDay?> shown, CancellationToken cancellation) : IUnitExpression
{
    private string? _level;

    public string Place => place;

    public string Level => _level ??= $"{parameters.Add(Levels())}[{constellation}]";

    public string Decide(Predicate predicate)
    {
        var fitting = Fitting(graph, predicate, shown, cancellation);
        // The shorter list is sent: of all units but one, that one.
        if (fitting.Length <= graph.Constellations.Count / 2)
            return $"({constellation} IN {parameters.AddUnits(fitting)})";
        var others = graph.Constellations.Keys.Except(fitting, StringComparer.Ordinal).ToArray();
        return $"(NOT {constellation} IN {parameters.AddUnits(others)})";
    }

    /// <summary>Returns the constellations of the units that fulfil a condition.</summary>
    public static string[] Fitting(UnitMap map, Predicate predicate, CancellationToken cancellation) => Fitting(map, predicate, unit => unit, cancellation);

    public IUnitExpression Follow(Func<UnitOnDay, UnitOnDay?> relation)
    {
        UnitOnDay? Above(UnitOnDay unit) => shown(unit) is { } from ? relation(from) : null;
        var places = graph.Constellations.ToDictionary(known => known.Key, known => (object?)(Above(known.Value) is { } unit ? graph.PlaceOf(unit.Unit).Index : null));
        return new PartyUnitExpression(graph, parameters, constellation, $"{parameters.AddByUnit(places)}[{constellation}]", Above, cancellation);
    }

    // Few places had several levels, so the parameter is small.
    private Dictionary<string, object?> Levels() => graph.Constellations
        .Select(known => (known.Key, Unit: shown(known.Value)))
        .Where(known => known.Unit is { } unit && !graph.PlaceOf(unit.Unit).HasOneLevel)
        .ToDictionary(known => known.Key, known => (object?)known.Unit!.Value.Unit.Level.ToGraph());

    private static string[] Fitting(UnitMap map, Predicate predicate, Func<UnitOnDay, UnitOnDay?> shown, CancellationToken cancellation)
    {
        var matcher = new UnitMatcher(map, NoTieFacts.Instance, followPlaces: true, cancellation);
        return [.. map.Constellations.Where(known => shown(known.Value) is { } unit && matcher.Matches(predicate, unit)).Select(known => known.Key)];
    }
}
