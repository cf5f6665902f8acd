using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// Reads the facts that counting needs of cases, from the values that <c>gather-cases.cypher</c> returns. The unit that a code means at a
/// date is looked up once for each pair of code and date. Dates and words are also parsed once for each text: cases are many, codes and
/// dates few.
/// </summary>
/// <param name="map">The map.</param>
internal sealed class FactsReader(UnitMap map)
{
    private readonly Dictionary<(string Code, string? Date), UnitStanding> _standings = [];
    private readonly Dictionary<string, PartialDate> _dates = [];
    private readonly Dictionary<string, Words> _words = [];

    public CaseFacts Read(JsonElement c)
    {
        using var values = c.EnumerateArray().GetEnumerator();
        var caseId = Next()!;
        var date = Next();
        var words = InWords(Next()!);
        var sourceUrl = Next();
        var arranger = Next();
        var amount = Next();
        var period = Next();
        values.MoveNext();
        UnitStanding[] parties = [.. values.Current.EnumerateArray().Select(code => Standing(code.GetString()!, date))];
        values.MoveNext();
        PartyRole[] roles = [.. values.Current.EnumerateArray().Select(role => GraphNames.FromGraph<PartyRole>(role.GetString()!))];
        return new CaseFacts(
            caseId,
            Date(date)?.Year,
            words.DateBasis,
            ScopeRules.DayOf(Date(date), map.Window),
            words.Mechanism,
            words.IssueArea,
            words.Scope,
            words.Level,
            words.Provenance,
            words.Confidence,
            sourceUrl,
            arranger is null ? null : Standing(arranger, date).Place,
            CaseFacts.AnyAreAdjacent(map, parties),
            amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture),
            period is null ? null : GraphNames.FromGraph<AmountPeriod>(period),
            parties,
            roles);

        string? Next() => values.MoveNext() ? values.Current.GetString() : throw new JsonException("A case has too few values.");
    }

    private Words InWords(string text)
    {
        if (!_words.TryGetValue(text, out var words))
        {
            var names = text.Split(' ');
            _words[text] = words = new Words(
                GraphNames.FromGraph<Mechanism>(names[0]),
                GraphNames.FromGraph<IssueArea>(names[1]),
                GraphNames.FromGraph<SpatialScope>(names[2]),
                GraphNames.FromGraph<AdministrativeLevel>(names[3]),
                GraphNames.FromGraph<Provenance>(names[4]),
                GraphNames.FromGraph<Confidence>(names[5]),
                names is [_, _, _, _, _, _, var basis] ? GraphNames.FromGraph<DateBasis>(basis) : null);
        }

        return words;
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

    /// <summary>The values of a case that are members of enumerations.</summary>
    private sealed record Words(
        Mechanism Mechanism,
        IssueArea IssueArea,
        SpatialScope Scope,
        AdministrativeLevel Level,
        Provenance Provenance,
        Confidence Confidence,
        DateBasis? DateBasis);
}
