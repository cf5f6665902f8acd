namespace CoopGraph.Analysis.Summaries;

/// <summary>The properties that cases can be grouped by.</summary>
public enum SummaryDimension
{
    /// <summary>The year of the case's date; unknown where there is no date.</summary>
    Year,

    /// <summary>The mechanism: how the case came about.</summary>
    Mechanism,

    /// <summary>The issue area: what the case is about.</summary>
    IssueArea,

    /// <summary>The provinces in which the parties lay on the case's day. A case counts once for each of them.</summary>
    Province,

    /// <summary>
    /// The prefectures in which the parties lay on the case's day. A case counts once for each of them. Unknown where no party lay in
    /// one, as with counties directly under their province.
    /// </summary>
    Prefecture,

    /// <summary>The counties among the parties. A case counts once for each of them. Unknown where no party is a county.</summary>
    County,

    /// <summary>The spatial scope: how far apart the parties were in the hierarchy.</summary>
    Scope,

    /// <summary>The highest level among the parties.</summary>
    Level,

    /// <summary>The provenance: how the case came into the data.</summary>
    Provenance,

    /// <summary>The government that arranged the case; unknown where none is named.</summary>
    ArrangedBy,

    /// <summary>Whether any two of the parties share a border, or shared one while both existed.</summary>
    Adjacency,

    /// <summary>The level of the government that arranged the case, on the case's day; unknown where none is named.</summary>
    ArrangerLevel,

    /// <summary>The confidence: the strength of the proof.</summary>
    Confidence,

    /// <summary>The meaning of the case's date; unknown where there is no date.</summary>
    DateBasis,

    /// <summary>The number of parties.</summary>
    PartyCount,

    /// <summary>
    /// The regions in which the parties lay. A case counts once for each of them. Unknown for a party in none, such as the country.
    /// </summary>
    Region,

    /// <summary>
    /// The provinces of donor and recipient, in this order. A case counts once for each pair of them. Unknown where no party gives to
    /// another.
    /// </summary>
    Transfer,

    /// <summary>
    /// Whether none, one or both of the parties are on the list of the 832 national-level poor counties in the year of the case. Unknown
    /// before 2012, without a year, and where a party is above county level.
    /// </summary>
    PovertyPair,

    /// <summary>
    /// The regions of cities in which the parties lay, of the plans in force in the year of the case's day. A case counts once for each of
    /// them. Unknown where no party lay in one.
    /// </summary>
    CityRegion,
}

/// <summary>Classifies the dimensions.</summary>
public static class SummaryDimensions
{
    /// <summary>Returns whether the dimension is about single parties, so that a case can belong to several groups.</summary>
    public static bool IsOfParties(this SummaryDimension dimension) =>
        dimension is SummaryDimension.Province or SummaryDimension.Prefecture or SummaryDimension.County
            or SummaryDimension.Region or SummaryDimension.Transfer or SummaryDimension.CityRegion;
}
