using System.Text.Json;
using CoopGraph.Filters;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// A question for units that concerns their cases or partners, as one statement. Conditions that the map decides are decided before the
/// statement runs. The statement gets the remaining units, each with the facts from the map that a condition needs.
/// </summary>
internal sealed class UnitsStatement
{
    private const string Unit = "unit";
    private readonly UnitMap _map;
    private readonly UnitsQuestion _question;
    private readonly PageStatement _page;
    private readonly Dictionary<int, UnitOnDay>[] _units;

    public UnitsStatement(UnitMap map, UnitsQuestion question, CancellationToken cancellation)
    {
        StatementBounds.Check(question.Where);
        _map = map;
        _question = question;
        // Sorting, also by counts, needs the first three columns of a row.
        List<Func<UnitOnDay, object?>> columns = [unit => map.PlaceOf(unit.Unit).Index, unit => unit.Unit.Code.ToString(), unit => unit.Unit.NameEn];
        var listed = new RowUnitExpression(map, Unit, columns, unit => unit);
        var (decided, left) = Split(question.Where);
        var predicates = new CypherPredicates(map, Parameters, cancellation);
        var list = StatementFile.Read("list-units", new Dictionary<string, string>
        {
            ["where"] = predicates.OnUnit(left, listed),
            ["counts"] = Counts(predicates, listed),
        });
        var order = new CypherOrder<UnitSort>(question.Order, Expression, Parameters);
        _page = PageStatement.Write(list, $"[{Unit}[0], cooperationCount, partnerCount]", order, question.Page, Parameters);

        var matcher = new UnitMatcher(map, NoTieFacts.Instance, followPlaces: false, cancellation);
        UnitOnDay[][] candidates = [.. question.Of.Select(selection => map.UnitsIn(selection).Where(unit => matcher.Matches(decided, unit)).ToArray())];
        _units = [.. candidates.Select(units => units.ToDictionary(unit => map.PlaceOf(unit.Unit).Index))];
        Parameters.AddLists(candidates.Select(units => new Dictionary<string, object?>
        {
            ["rows"] = units.Select(unit => columns.Select(column => column(unit)).ToArray()).ToArray(),
        }));
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement => _page.Text;

    public Page<UnitOnDay> Read(int list, JsonElement[] answer) => _page.Read(answer, row =>
    {
        var unit = _units[list][row[0].GetInt32()];
        return new Row<UnitOnDay>(unit, one => _question.Order.CursorOf(key => ValueOf(one, row, key)));
    });

    /// <summary>Splits a condition into the part that the map decides for each unit and the part that is left to ask.</summary>
    private static (Predicate? Decided, Predicate? Left) Split(Predicate? where) => where switch
    {
        _ when MapOnlyPredicates.Contains(where) => (where, null),
        Conjunction and => (new Conjunction([.. and.Terms.Where(MapOnlyPredicates.Contains)]), new Conjunction([.. and.Terms.Where(term => !MapOnlyPredicates.Contains(term))])),
        _ => (null, where),
    };

    private string Counts(CypherPredicates predicates, RowUnitExpression unit)
    {
        var keys = _question.Order.Keys.Select(by => by.Key).ToHashSet();
        return $"{Count(UnitSort.CooperationCount, FilterField.CooperationCount)} AS cooperationCount, {Count(UnitSort.PartnerCount, FilterField.PartnerCount)} AS partnerCount";

        string Count(UnitSort key, FilterField field) => keys.Contains(key) ? predicates.Count(field, $"{Unit}[0]", unit.Level) : "null";
    }

    private static string Expression(UnitSort key) => key switch
    {
        UnitSort.Code => $"{Unit}[1]",
        UnitSort.Name => $"{Unit}[2]",
        UnitSort.CooperationCount => "cooperationCount",
        UnitSort.PartnerCount => "partnerCount",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Units cannot be sorted by it."),
    };

    private static object? ValueOf(UnitOnDay unit, JsonElement row, UnitSort key) => key switch
    {
        UnitSort.Code => unit.Unit.Code.ToString(),
        UnitSort.Name => unit.Unit.NameEn,
        UnitSort.CooperationCount => row[1].GetDecimal(),
        UnitSort.PartnerCount => row[2].GetDecimal(),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Units cannot be sorted by it."),
    };
}
