using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// A question for partners, as one statement. It reads only the requested details. The map in memory decides whether two places share a
/// border and how far apart they lie. Apart from conditions, the statement uses the distance of two places only where it decides the order.
/// </summary>
internal sealed class PartnersStatement
{
    private static readonly string Cases = $"COLLECT {{ MATCH (c:Case {{version: $version}}) WHERE c.caseId IN caseIds RETURN {CaseReader.Projection("c")} }}";

    // Evaluated after the page is cut: the ties of rows behind it are not needed.
    private const string AnySynthetic = "any(tie IN ties WHERE tie.provenance = 'SYNTHETIC')";
    private readonly UnitMap _map;
    private readonly CodeRanks _ranks;
    private readonly bool _isLatest;
    private readonly PartnersQuestion _question;
    private readonly PageStatement _page;
    private readonly bool _isGeographyWanted;
    private readonly int _partner;
    private readonly int _caseCount;
    private readonly int? _scope;
    private readonly int? _firstYear;
    private readonly int? _lastYear;
    private readonly int? _caseIds;
    private readonly int? _hasSynthetic;
    private readonly int? _cases;

    /// <summary>Creates the statement.</summary>
    /// <param name="map">The map.</param>
    /// <param name="ranks">The ranks of its places.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellation">The token that ends the writing.</param>
    public PartnersStatement(UnitMap map, CodeRanks ranks, PartnersQuestion question, CancellationToken cancellation)
    {
        StatementBounds.Check(question.Where);
        _map = map;
        _ranks = ranks;
        _isLatest = question.Of.All(unit => unit.Day == map.Window.Last);
        _question = question;
        var pieces = new Dictionary<string, string> { ["where"] = new CypherPredicates(map, Parameters, cancellation).OnTie(question.Where, "tie", "own", "other") };
        var sections = Sections(question, _isLatest);
        var list = StatementFile.Read("list-partners", pieces, sections);
        var order = new CypherOrder<PartnerSort>(question.Order, Expression, Parameters, InTheGraph);
        _isGeographyWanted = question.Details.HasFlag(PartnerDetails.Geography) || sections.Contains("distance");
        var columns = new RowColumns();
        _partner = columns.Add(_isLatest ? "rank" : "place");
        _caseCount = columns.Add("caseCount");
        _scope = columns.AddIf(sections.Contains("scope"), "scopeRank");
        _firstYear = columns.AddIf(sections.Contains("years"), "firstYear");
        _lastYear = columns.AddIf(sections.Contains("years"), "lastYear");
        _caseIds = columns.AddIf(sections.Contains("ids"), "caseIds");
        _hasSynthetic = columns.AddIf(sections.Contains("ties"), AnySynthetic);
        _cases = columns.AddIf(question.Details.HasFlag(PartnerDetails.Cases), Cases);
        _page = PageStatement.Write(list, columns.Text, order, question.Page, Parameters);
        Parameters.AddLists(question.Of.Select(unit =>
        {
            var list = new Dictionary<string, object?> { ["place"] = map.PlaceOf(unit.Unit).Index, ["level"] = unit.Unit.Level.ToGraph() };
            if (!_isLatest)
                list.Add("day", unit.Day.ToString("O", CultureInfo.InvariantCulture));
            return list;
        }));
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement => _page.Text;

    public Page<Partnership> Read(int list, JsonElement[] answer)
    {
        var unit = _question.Of[list];
        return _page.Read(answer, row => Read(row, _map.PlaceOf(unit.Unit), unit));
    }

    private static HashSet<string> Sections(PartnersQuestion question, bool isLatest)
    {
        var keys = question.Order.Keys.Select(by => by.Key).ToHashSet();
        var wanted = question.Details;
        HashSet<string> sections = [isLatest ? "latest" : "history"];
        if (wanted.HasFlag(PartnerDetails.Scope))
            sections.Add("scope");
        if (wanted.HasFlag(PartnerDetails.Years) || keys.Contains(PartnerSort.LastYear))
            sections.Add("years");
        if (keys.Contains(PartnerSort.DistanceKm))
            sections.Add("distance");
        if ((wanted & (PartnerDetails.CaseIds | PartnerDetails.Cases)) != 0)
            sections.Add("ids");
        if (wanted.HasFlag(PartnerDetails.Provenance))
            sections.Add("ties");
        return sections;
    }

    private Row<Partnership> Read(JsonElement row, Place own, UnitOnDay unit)
    {
        var number = row[_partner].GetInt32();
        var partner = _isLatest ? _ranks.At(number) : _map.Places[number];
        var partnership = new Partnership(
            partner.On(unit.Day, unit.Unit.Level),
            (SpatialScope?)row.Int(_scope),
            row[_caseCount].GetInt32(),
            row.Int(_firstYear),
            row.Int(_lastYear),
            _isGeographyWanted ? _map.AreAdjacent(own, partner) : null,
            _isGeographyWanted ? UnitMap.DistanceKm(own, partner) : null,
            row.List(_caseIds) is { } ids ? [.. ids.Select(id => id.GetString()!).Order(StringComparer.Ordinal)] : [],
            row.IsTrue(_hasSynthetic),
            row.List(_cases) is { } cases
                ? [.. cases.Select(CaseReader.Read).OrderBy(c => c.CaseId, StringComparer.Ordinal).Select(_map.Place)]
                : null);
        return new Row<Partnership>(partnership, one => _question.Order.CursorOf(key => one.ValueOf(key, unit.Day)));
    }

    private string Expression(PartnerSort key) => key switch
    {
        PartnerSort.CaseCount => "caseCount",
        PartnerSort.LastYear => "lastYear",
        PartnerSort.DistanceKm => "distanceKm",
        PartnerSort.Code => _isLatest ? "rank" : "code",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Partners cannot be sorted by it."),
    };

    private object? InTheGraph(PartnerSort key, object? value) => key == PartnerSort.Code && _isLatest ? _ranks.PositionOf((string)value!) : value;
}
