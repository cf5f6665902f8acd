using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Asking;

/// <summary>
/// A question for partners, as one statement. It reads what is wanted and no more; what the map tells of two places, whether they share a
/// border and how far apart they lie, is read only where it decides the order.
/// </summary>
internal sealed class PartnersStatement
{
    private const string Cases = "COLLECT { MATCH (c:Case {version: $version}) WHERE c.caseId IN caseIds RETURN properties(c) }";
    private readonly UnitMap _map;
    private readonly PartnersQuestion _question;
    private readonly PageStatement _page;

    public PartnersStatement(UnitMap map, PartnersQuestion question)
    {
        _map = map;
        _question = question;
        var pieces = new Dictionary<string, string> { ["where"] = new CypherPredicates(map, Parameters).OnTie(question.Where, "tie", "own", "other") };
        var sections = Sections(question);
        var list = StatementFile.Read("list-partners", pieces, sections);
        var order = new CypherOrder<PartnerSort>(question.Order, Expression, Parameters);
        string[] columns =
        [
            "place",
            "caseCount",
            Column("scope", "scopeRank"),
            Column("years", "firstYear"),
            Column("years", "lastYear"),
            Column("ids", "caseIds"),
            Column("provenances", "provenances"),
            question.Wanted.HasFlag(PartnerDetails.Cases) ? Cases : "null",
        ];
        _page = PageStatement.Write(list, $"[{string.Join(", ", columns)}]", order, question.Page, Parameters);
        Parameters.Add("lists", question.Of.Select(unit => new Dictionary<string, object?>
        {
            ["place"] = map.PlaceOf(unit.Unit).Index,
            ["day"] = unit.Day.ToString("O", CultureInfo.InvariantCulture),
        }).ToArray());

        string Column(string section, string expression) => sections.Contains(section) ? expression : "null";
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement => _page.Text;

    public Page<Partnership> Read(int list, JsonElement[] answer) => _page.Read(answer, row => Read(row, _question.Of[list]));

    private static HashSet<string> Sections(PartnersQuestion question)
    {
        var keys = question.Order.Keys.Select(by => by.Key).ToHashSet();
        var wanted = question.Wanted;
        HashSet<string> sections = [];
        if (wanted.HasFlag(PartnerDetails.Scope))
            sections.Add("scope");
        if (wanted.HasFlag(PartnerDetails.Years) || keys.Contains(PartnerSort.LastYear))
            sections.Add("years");
        if (keys.Contains(PartnerSort.DistanceKm))
            sections.Add("distance");
        if ((wanted & (PartnerDetails.CaseIds | PartnerDetails.Cases)) != 0)
            sections.Add("ids");
        if (wanted.HasFlag(PartnerDetails.Provenance))
            sections.Add("provenances");
        return sections;
    }

    private Row<Partnership> Read(JsonElement row, UnitOnDay unit)
    {
        var (own, partner) = (_map.PlaceOf(unit.Unit), _map.Places[row[0].GetInt32()]);
        var partnership = new Partnership(
            partner.On(unit.Day),
            (SpatialScope?)Number(row[2]),
            row[1].GetInt32(),
            Number(row[3]),
            Number(row[4]),
            _map.AreAdjacent(own, partner),
            UnitMap.DistanceKm(own, partner),
            [.. List(row[5]).Select(id => id.GetString()!).Order(StringComparer.Ordinal)],
            List(row[6]).Any(provenance => provenance.GetString() == Provenance.Synthetic.ToGraph()),
            row[7].ValueKind == JsonValueKind.Null
                ? null
                : [.. List(row[7]).Select(CaseReader.Read).OrderBy(c => c.CaseId, StringComparer.Ordinal).Select(_map.Place)]);
        return new Row<Partnership>(
            partnership, Cursor.Write(_question.Order.Signature, _question.Order.KeyOf(key => partnership.ValueOf(key, unit.Day))));
    }

    private static int? Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : number.GetInt32();

    private static JsonElement[] List(JsonElement list) => list.ValueKind == JsonValueKind.Null ? [] : [.. list.EnumerateArray()];

    private static string Expression(PartnerSort key) => key switch
    {
        PartnerSort.CaseCount => "caseCount",
        PartnerSort.LastYear => "lastYear",
        PartnerSort.DistanceKm => "distanceKm",
        PartnerSort.Code => "code",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Partners cannot be sorted by it."),
    };
}
