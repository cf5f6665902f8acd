using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// A unit of a list, which the statement is given as a row of parameters: what the map says of it are further columns of the row.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="row">The row, as an expression.</param>
/// <param name="columns">How each column is made of a unit. Grows with what conditions ask.</param>
/// <param name="shown">The unit that is spoken of, from the row's own.</param>
internal sealed class RowUnitExpression(UnitMap map, string row, List<Func<UnitOnDay, object?>> columns, Func<UnitOnDay, UnitOnDay?> shown) : IUnitExpression
{
    private string? _place;

    public string Place => _place ??= Column(unit => shown(unit) is { } one ? map.PlaceOf(one.Unit).Index : null);

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
