using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A combination of values. Only the requested dimensions are filled. Null in a requested dimension means that the case has no such value
/// (no known year, no named arranger). Units are places: one group covers all codes and names of a place. A unit is shown on the day
/// requested with `asOf`. Without `asOf`, it is shown on the last day of the data or on its own last day.
/// </summary>
[Name("SummaryKey")]
public sealed class SummaryKeyNode
{
    private readonly IGraphSnapshot _graph;
    private readonly SummaryKey _key;
    private readonly DateOnly? _asOf;

    internal SummaryKeyNode(IGraphSnapshot graph, SummaryKey key, DateOnly? asOf)
    {
        _graph = graph;
        _key = key;
        _asOf = asOf;
    }

    /// <summary>The year of the date; null if it is not known, or not a requested dimension.</summary>
    public int? Year => (int?)_key[SummaryDimension.Year];

    /// <summary>The way in which the cases came about; null if it is not a requested dimension.</summary>
    public Mechanism? Mechanism => (Mechanism?)_key[SummaryDimension.Mechanism];

    /// <summary>The subject of the cases; null if it is not a requested dimension.</summary>
    public IssueArea? IssueArea => (IssueArea?)_key[SummaryDimension.IssueArea];

    /// <summary>The province in which a party lay on the case's day; null for parties above province level, or if it is not a requested dimension.</summary>
    public Province? Province => Unit(SummaryDimension.Province) as Province;

    /// <summary>
    /// The prefecture in which a party lay on the case's day; null for parties that lay in none, such as counties directly under their
    /// province.
    /// </summary>
    public Prefecture? Prefecture => Unit(SummaryDimension.Prefecture) as Prefecture;

    /// <summary>
    /// The county that is a party; null for parties above county level. A place that later became a prefecture is shown as the county that it
    /// was.
    /// </summary>
    public County? County => Unit(SummaryDimension.County) as County;

    /// <summary>The distance between the parties in the hierarchy; null if it is not a requested dimension.</summary>
    public SpatialScope? Scope => (SpatialScope?)_key[SummaryDimension.Scope];

    /// <summary>The highest level among the parties; null if it is not a requested dimension.</summary>
    public AdministrativeLevel? Level => (AdministrativeLevel?)_key[SummaryDimension.Level];

    /// <summary>The way in which the cases entered the data; null if it is not a requested dimension.</summary>
    public Provenance? Provenance => (Provenance?)_key[SummaryDimension.Provenance];

    /// <summary>The government that arranged the cases; null if none is named, or if it is not a requested dimension.</summary>
    public UnitNode? ArrangedBy => Unit(SummaryDimension.ArrangedBy);

    /// <summary>
    /// Whether any two of the case's parties share a border, or shared one while both existed; null if it is not a requested dimension.
    /// </summary>
    public bool? Adjacent => (bool?)_key[SummaryDimension.Adjacency];

    /// <summary>
    /// The level of the government that arranged the cases, on their day; null if none is named, or if it is not a requested dimension.
    /// </summary>
    public AdministrativeLevel? ArrangerLevel => (AdministrativeLevel?)_key[SummaryDimension.ArrangerLevel];

    /// <summary>The strength of the proof; null if it is not a requested dimension.</summary>
    public Confidence? Confidence => (Confidence?)_key[SummaryDimension.Confidence];

    /// <summary>The meaning of the date; null if there is no date, or if it is not a requested dimension.</summary>
    public DateBasis? DateBasis => (DateBasis?)_key[SummaryDimension.DateBasis];

    /// <summary>The number of parties of a case; null if it is not a requested dimension.</summary>
    public int? PartyCount => (int?)_key[SummaryDimension.PartyCount];

    /// <summary>The region of a party; null for parties that lie in none.</summary>
    public Region? Region => (Region?)_key[SummaryDimension.Region];

    /// <summary>The province of a donor; null for parties that give to nobody and receive from nobody.</summary>
    public Province? TransferFrom => Transfer is { } transfer ? (Province)UnitNodes.Of(_graph, transfer.From, _asOf) : null;

    /// <summary>The province of a recipient of the same case; null for parties that give to nobody and receive from nobody.</summary>
    public Province? TransferTo => Transfer is { } transfer ? (Province)UnitNodes.Of(_graph, transfer.To, _asOf) : null;

    /// <summary>
    /// The number of the parties on the list of the 832 national-level poor counties in the year of the case; null before 2012, without a
    /// year, and where a party is above county level.
    /// </summary>
    public PovertyPair? PovertyPair => (PovertyPair?)_key[SummaryDimension.PovertyPair];

    /// <summary>The region of cities in which a party lay on the case's day; null for parties that lay in none.</summary>
    public CityRegionNode? CityRegion => _key[SummaryDimension.CityRegion] is CityRegion region ? CityRegionNode.Of(region) : null;

    private TransferUnits? Transfer => (TransferUnits?)_key[SummaryDimension.Transfer];

    private UnitNode? Unit(SummaryDimension dimension) => _key[dimension] is UnitOnDay unit ? UnitNodes.Of(_graph, unit, _asOf) : null;
}
