using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// Writes the values of dimensions as numbers, so that cases are assigned to groups without an object for each value: 0 is an unknown value.
/// Units are still places here, so that all codes of one unit fall into one group.
/// </summary>
/// <param name="map">The map that the cases were gathered on.</param>
/// <param name="dimensions">The dimensions.</param>
internal sealed class GroupCodes(UnitMap map, IReadOnlyList<SummaryDimension> dimensions)
{
    private readonly SummaryDimension[] _dimensions = [.. dimensions];
    private readonly Dictionary<CityRegion, int> _numbers = [];
    private readonly List<CityRegion> _regions = [];

    /// <summary>The number of dimensions.</summary>
    public int Count => _dimensions.Length;

    /// <summary>Writes the number of each dimension's value.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="party">The party; null where no dimension is of parties.</param>
    /// <param name="transfer">The party's transfer; null for none.</param>
    /// <param name="region">The party's region of cities; null for none.</param>
    /// <param name="codes">The place to write to, of the length <see cref="Count"/>.</param>
    public void Write(CaseFacts facts, UnitStanding? party, TransferPair? transfer, CityRegion? region, Span<long> codes)
    {
        for (var i = 0; i < _dimensions.Length; i++)
        {
            codes[i] = _dimensions[i] switch
            {
                SummaryDimension.Transfer => transfer is { } pair ? 1 + ((long)pair.From.Index * map.Places.Count) + pair.To.Index : 0,
                SummaryDimension.CityRegion => region is null ? 0 : 1 + NumberOf(region),
                _ => CodeOf(_dimensions[i], facts, party),
            };
        }
    }

    /// <summary>
    /// Returns the values: a year as int, a member of the dimension's enumeration, a bool, a <see cref="Place"/>, a <see cref="TransferPair"/> or
    /// a <see cref="CityRegion"/>; null where a value is unknown.
    /// </summary>
    public object?[] ValuesOf(ReadOnlySpan<long> codes)
    {
        var values = new object?[codes.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = codes[i] == 0 ? null : ValueOf(_dimensions[i], codes[i] - 1);
        return values;
    }

    private static long CodeOf(SummaryDimension dimension, CaseFacts facts, UnitStanding? party) => dimension switch
    {
        SummaryDimension.Year => 1 + facts.Year ?? 0,
        SummaryDimension.Mechanism => 1 + (long)facts.Mechanism,
        SummaryDimension.IssueArea => 1 + (long)facts.IssueArea,
        SummaryDimension.Province => 1 + party?.Province?.Index ?? 0,
        SummaryDimension.Prefecture => 1 + party?.Prefecture?.Index ?? 0,
        SummaryDimension.County => 1 + party?.County?.Index ?? 0,
        SummaryDimension.Scope => 1 + (long)facts.Scope,
        SummaryDimension.Level => 1 + (long)facts.Level,
        SummaryDimension.Provenance => 1 + (long)facts.Provenance,
        SummaryDimension.ArrangedBy => 1 + facts.ArrangedBy?.Index ?? 0,
        SummaryDimension.Adjacency => facts.Adjacent ? 2 : 1,
        SummaryDimension.ArrangerLevel => 1 + (long?)facts.ArrangedBy?.On(facts.Day).Unit.Level ?? 0,
        SummaryDimension.Confidence => 1 + (long)facts.Confidence,
        SummaryDimension.DateBasis => 1 + (long?)facts.DateBasis ?? 0,
        SummaryDimension.PartyCount => 1 + facts.Parties.Count,
        SummaryDimension.Region => party is null ? 0 : 1 + (long?)Regions.Of(party.Unit.Code) ?? 0,
        SummaryDimension.PovertyPair => 1 + (long?)PovertyPairs.Of(facts) ?? 0,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    private object ValueOf(SummaryDimension dimension, long code) => dimension switch
    {
        SummaryDimension.Year or SummaryDimension.PartyCount => (int)code,
        SummaryDimension.Mechanism => (Mechanism)code,
        SummaryDimension.IssueArea => (IssueArea)code,
        SummaryDimension.Province or SummaryDimension.Prefecture or SummaryDimension.County or SummaryDimension.ArrangedBy => map.Places[(int)code],
        SummaryDimension.Scope => (SpatialScope)code,
        SummaryDimension.Level or SummaryDimension.ArrangerLevel => (AdministrativeLevel)code,
        SummaryDimension.Provenance => (Provenance)code,
        SummaryDimension.Adjacency => code == 1,
        SummaryDimension.Confidence => (Confidence)code,
        SummaryDimension.DateBasis => (DateBasis)code,
        SummaryDimension.Region => (Region)code,
        SummaryDimension.PovertyPair => (PovertyPair)code,
        SummaryDimension.Transfer => new TransferPair(map.Places[(int)(code / map.Places.Count)], map.Places[(int)(code % map.Places.Count)]),
        SummaryDimension.CityRegion => _regions[(int)code],
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    private int NumberOf(CityRegion region)
    {
        if (!_numbers.TryGetValue(region, out var number))
        {
            _numbers[region] = number = _regions.Count;
            _regions.Add(region);
        }

        return number;
    }
}
