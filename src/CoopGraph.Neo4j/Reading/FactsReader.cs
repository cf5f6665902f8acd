using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// What counting needs of cases, from the values that <c>gather-cases.cypher</c> returns. Whom a code meant at a date is looked up once
/// for each of the two together: cases are many, codes and dates few.
/// </summary>
/// <param name="map">The map.</param>
internal sealed class FactsReader(UnitMap map)
{
    private readonly Dictionary<(string Code, string? Date), UnitStanding> _standings = [];
    private readonly Dictionary<string, PartialDate> _dates = [];

    public CaseFacts Read(JsonElement c)
    {
        using var values = c.EnumerateArray().GetEnumerator();
        var caseId = Next()!;
        var date = Next();
        var mechanism = GraphNames.FromGraph<Mechanism>(Next()!);
        var issueArea = GraphNames.FromGraph<IssueArea>(Next()!);
        var scope = GraphNames.FromGraph<SpatialScope>(Next()!);
        var level = GraphNames.FromGraph<AdministrativeLevel>(Next()!);
        var provenance = GraphNames.FromGraph<Provenance>(Next()!);
        var arranger = Next();
        var amount = Next();
        values.MoveNext();
        UnitStanding[] parties = [.. values.Current.EnumerateArray().Select(code => Standing(code.GetString()!, date))];
        return new CaseFacts(
            caseId,
            Date(date)?.Year,
            ScopeRules.DayOf(Date(date), map.Window),
            mechanism,
            issueArea,
            scope,
            level,
            provenance,
            arranger is null ? null : Standing(arranger, date).Place,
            CaseFacts.AnyAreAdjacent(map, parties),
            amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture),
            parties);

        string? Next() => values.MoveNext() ? values.Current.GetString() : throw new JsonException("A case has too few values.");
    }

    private UnitStanding Standing(string code, string? date)
    {
        if (!_standings.TryGetValue((code, date), out var standing))
            _standings[(code, date)] = standing = map.StandingOf(map.UnitNamedBy(UnitCode.Parse(code), Date(date)));
        return standing;
    }

    private PartialDate? Date(string? text)
    {
        if (text is null)
            return null;
        if (!_dates.TryGetValue(text, out var date))
            _dates[text] = date = PartialDate.TryParse(text) ?? throw new JsonException($"'{text}' is no date.");
        return date;
    }
}
