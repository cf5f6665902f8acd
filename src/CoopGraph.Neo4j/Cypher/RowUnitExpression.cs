using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// A unit of a list, which is passed to the statement as a row of parameters. The map's facts about the unit are further columns of the
/// row.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="row">The row, as an expression.</param>
/// <param name="columns">The functions that make each column from a unit. The conditions add the columns that they need.</param>
/// <param name="shown">The function that returns the unit of the condition, given the row's own unit.</param>
internal sealed class RowUnitExpression(UnitMap map, string row, List<Func<UnitOnDay, object?>> columns, Func<UnitOnDay, UnitOnDay?> shown) : IUnitExpression
{
    private string? _place;
    private string? _level;

    public string Place => _place ??= Column(unit => shown(unit) is { } one ? map.PlaceOf(one.Unit).Index : null);

    public string Level => _level ??= Column(unit => shown(unit) is { } one && !map.PlaceOf(one.Unit).HasOneLevel ? one.Unit.Level.ToGraph() : null);

    public string Decide(Predicate predicate)
    {
        var matcher = new UnitMatcher(map, NoTieFacts.Instance, followPlaces: false);
        return Column(unit => shown(unit) is { } one && matcher.Matches(predicate, one));
    }

    public IUnitExpression Follow(Func<UnitOnDay, UnitOnDay?> relation) =>
        new RowUnitExpression(map, row, columns, unit => shown(unit) is { } from ? relation(from) : null);

    private string Column(Func<UnitOnDay, object?> value)
    {
        columns.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{row}[{columns.Count - 1}]");
    }
}
