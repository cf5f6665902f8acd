using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// Reads the facts that counting needs of cases, from their <see cref="FactsText"/>. The unit that a code means at a
/// date is looked up once for each pair of code and date. Dates and words are also parsed once for each text: cases are many, codes and
/// dates few.
/// </summary>
/// <param name="map">The map.</param>
internal sealed class FactsReader(UnitMap map)
{
    private const int ValueCount = 9;

    private readonly Dictionary<(string Code, string? Date), UnitStanding> _standings = [];
    private readonly Dictionary<string, PartialDate> _dates = [];
    private readonly Dictionary<string, Words> _words = [];
    private readonly Dictionary<string, PartyRole[]> _roles = [];
    private readonly Dictionary<string, string> _urls = [];
    private readonly Dictionary<string, CaseRecord> _records = [];

    /// <summary>Reads a row of <c>gather-cases.cypher</c>: the case's id and its <see cref="FactsText"/>.</summary>
    /// <exception cref="JsonException">The row is malformed.</exception>
    public CaseFacts Read(JsonElement row)
    {
        var values = row[1].GetString()!.Split(FactsText.Separator, ValueCount);
        if (values.Length < ValueCount)
            throw new JsonException("A case has too few values.");
        var date = Known(values[0]);
        var words = InWords(values[1]);
        var arranger = Known(values[2]);
        UnitStanding[] parties = [.. values[5].Split(' ').Select(code => Standing(code, date))];
        return new CaseFacts(
            row[0].GetString()!,
            Date(date)?.Year,
            words.DateBasis,
            ScopeRules.DayOf(Date(date), map.Window),
            words.Mechanism,
            words.IssueArea,
            words.Scope,
            words.Level,
            words.Provenance,
            words.Confidence,
            Url(values[8]),
            arranger is null ? null : Standing(arranger, date).Place,
            CaseFacts.AnyAreAdjacent(map, parties),
            Known(values[3]) is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null,
            Known(values[4]) is { } period ? GraphNames.FromGraph<AmountPeriod>(period) : null,
            parties,
            Roles(values[6]))
        {
            Record = Record(values[7]),
        };
    }

    /// <summary>Returns the day of the date of a row; null if the date is not known to the day.</summary>
    public DateOnly? SignedOn(JsonElement row)
    {
        var text = row[1].GetString()!;
        return Date(Known(text[..text.IndexOf(FactsText.Separator, StringComparison.Ordinal)]))?.Exact;
    }

    private static string? Known(string value) => value.Length == 0 ? null : value;

    private string? Url(string value)
    {
        if (value.Length == 0)
            return null;
        // Many cases have one source.
        if (!_urls.TryGetValue(value, out var url))
            _urls[value] = url = value;
        return url;
    }

    private CaseRecord? Record(string text)
    {
        if (text.Length == 0)
            return null;
        if (!_records.TryGetValue(text, out var record))
        {
            var times = text.Split(' ');
            _records[text] = record = new(
                times[1].Length == 0 ? null : Time(times[1]),
                Time(times[0]),
                int.Parse(times[2], CultureInfo.InvariantCulture),
                long.Parse(times[3], CultureInfo.InvariantCulture));
        }

        return record;
    }

    private static DateTimeOffset Time(string milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));

    private PartyRole[] Roles(string text)
    {
        if (!_roles.TryGetValue(text, out var roles))
            _roles[text] = roles = [.. text.Split(' ').Select(GraphNames.FromGraph<PartyRole>)];
        return roles;
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
