using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Answers questions for units from the map, for stores that have the map in memory.</summary>
public static class UnitQuestions
{
    /// <summary>Returns the units of a list before any filter, by code.</summary>
    public static IEnumerable<UnitOnDay> UnitsIn(this UnitMap map, UnitSelection selection) => selection.Relation switch
    {
        UnitRelation.Everywhere => map.AllOf(selection.Level, selection.Day),
        UnitRelation.Below => map.Below(Subject(selection), selection.Level),
        UnitRelation.Rivals => map.RivalsOf(Subject(selection)),
        UnitRelation.Neighbours => map.NeighboursOf(Subject(selection)),
        _ => throw new ArgumentOutOfRangeException(nameof(selection), selection.Relation, "Not a relation of units."),
    };

    /// <summary>Returns a page for each selection of the question.</summary>
    /// <param name="map">The map.</param>
    /// <param name="question">The question.</param>
    /// <param name="ties">The store's facts on a unit's cases and partners.</param>
    /// <param name="cancellation">The token that ends the question.</param>
    public static IReadOnlyList<Page<UnitOnDay>> Answer(this UnitMap map, UnitsQuestion question, ITieFacts ties, CancellationToken cancellation)
    {
        var matcher = new UnitMatcher(map, ties, followPlaces: false, cancellation);
        return
        [
            .. question.Of.Select(selection => Pager.Cut(
                [.. map.UnitsIn(selection).Where(unit => matcher.Matches(question.Where, unit))],
                question.Order,
                (unit, key) => ValueOf(unit, key, ties),
                question.Page)),
        ];
    }

    private static UnitOnDay Subject(UnitSelection selection) =>
        selection.Of ?? throw new ArgumentException($"{selection.Relation} needs a unit that it is related to.", nameof(selection));

    private static object? ValueOf(UnitOnDay unit, UnitSort key, ITieFacts ties) => key switch
    {
        UnitSort.Code => unit.Unit.Code.ToString(),
        UnitSort.Name => unit.Unit.NameEn,
        UnitSort.CooperationCount => (decimal)ties.Count(FilterField.CooperationCount, unit),
        UnitSort.PartnerCount => (decimal)ties.Count(FilterField.PartnerCount, unit),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Units cannot be sorted by it."),
    };
}
