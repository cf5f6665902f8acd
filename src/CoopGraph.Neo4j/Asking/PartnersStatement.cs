using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Asking;

/// <summary>A question for partners, as one statement.</summary>
internal sealed class PartnersStatement
{
    private const string Figures = "place, scopeRank, caseCount, firstYear, lastYear, adjacent, distanceKm, caseIds, provenances";
    private const string Cases = "COLLECT { MATCH (c:Case {version: $version}) WHERE c.caseId IN caseIds RETURN properties(c) }";
    private readonly UnitMap _map;
    private readonly PartnersQuestion _question;
    private readonly PageStatement _page;

    public PartnersStatement(UnitMap map, PartnersQuestion question)
    {
        _map = map;
        _question = question;
        var list = StatementFile.Read("list-partners", new Dictionary<string, string>
        {
            ["where"] = new CypherPredicates(map, Parameters).OnTie(question.Where, "tie", "own", "other"),
        });
        var order = new CypherOrder<PartnerSort>(question.Order, Expression, Parameters);
        _page = PageStatement.Write(list, $"[{Figures}, {(question.WantsCases ? Cases : "null")}]", order, question.Page, Parameters);
        Parameters.Add("lists", question.Of.Select(unit => new Dictionary<string, object?>
        {
            ["place"] = map.PlaceOf(unit.Unit).Index,
            ["day"] = unit.Day.ToString("O", CultureInfo.InvariantCulture),
        }).ToArray());
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement => _page.Text;

    public Page<Partnership> Read(int list, JsonElement[] answer) => _page.Read(answer, row => Read(row, _question.Of[list].Day));

    private Row<Partnership> Read(JsonElement row, DateOnly day)
    {
        var partnership = new Partnership(
            _map.Places[row[0].GetInt32()].On(day),
            (SpatialScope)row[1].GetInt32(),
            row[2].GetInt32(),
            Year(row[3]),
            Year(row[4]),
            row[5].GetBoolean(),
            row[6].ValueKind == JsonValueKind.Null ? null : row[6].GetDouble(),
            [.. row[7].EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal)],
            row[8].EnumerateArray().Any(provenance => provenance.GetString() == Provenance.Synthetic.ToGraph()),
            _question.WantsCases ? [.. row[9].EnumerateArray().Select(CaseReader.Read).OrderBy(c => c.CaseId, StringComparer.Ordinal).Select(_map.Place)] : null);
        return new Row<Partnership>(partnership, Cursor.Write(_question.Order.Signature, _question.Order.KeyOf(key => partnership.ValueOf(key, day))));
    }

    private static int? Year(JsonElement year) => year.ValueKind == JsonValueKind.Null ? null : year.GetInt32();

    private static string Expression(PartnerSort key) => key switch
    {
        PartnerSort.CaseCount => "caseCount",
        PartnerSort.LastYear => "lastYear",
        PartnerSort.DistanceKm => "distanceKm",
        PartnerSort.Code => "code",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Partners cannot be sorted by it."),
    };
}
