namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// The sort keys of groups: a dimension (the members up to <see cref="CityRegion"/>, with the values of <see cref="SummaryDimension"/>) or
/// a measure. Units are sorted by code, enumerations in the order of their declaration.
/// </summary>
public enum SummarySort
{
    /// <summary>The year; unknown last.</summary>
    Year = SummaryDimension.Year,

    /// <summary>The mechanism.</summary>
    Mechanism = SummaryDimension.Mechanism,

    /// <summary>The issue area.</summary>
    IssueArea = SummaryDimension.IssueArea,

    /// <summary>The province; unknown last.</summary>
    Province = SummaryDimension.Province,

    /// <summary>The prefecture; unknown last.</summary>
    Prefecture = SummaryDimension.Prefecture,

    /// <summary>The county; unknown last.</summary>
    County = SummaryDimension.County,

    /// <summary>The scope, the narrowest first.</summary>
    Scope = SummaryDimension.Scope,

    /// <summary>The level, the highest first.</summary>
    Level = SummaryDimension.Level,

    /// <summary>The provenance.</summary>
    Provenance = SummaryDimension.Provenance,

    /// <summary>The government that arranged the case; unknown last.</summary>
    ArrangedBy = SummaryDimension.ArrangedBy,

    /// <summary>Whether parties share a border; groups without a shared border first.</summary>
    Adjacency = SummaryDimension.Adjacency,

    /// <summary>The level of the government that arranged the case, the highest first; unknown last.</summary>
    ArrangerLevel = SummaryDimension.ArrangerLevel,

    /// <summary>The confidence, the highest first.</summary>
    Confidence = SummaryDimension.Confidence,

    /// <summary>The meaning of the date; unknown last.</summary>
    DateBasis = SummaryDimension.DateBasis,

    /// <summary>The number of parties.</summary>
    PartyCount = SummaryDimension.PartyCount,

    /// <summary>The region; unknown last.</summary>
    Region = SummaryDimension.Region,

    /// <summary>The provinces of donor and recipient, by code; unknown last.</summary>
    Transfer = SummaryDimension.Transfer,

    /// <summary>The number of parties on the list of poor counties; unknown last.</summary>
    PovertyPair = SummaryDimension.PovertyPair,

    /// <summary>The region of cities, by its identifier; unknown last.</summary>
    CityRegion = SummaryDimension.CityRegion,

    /// <summary>The number of cases.</summary>
    CaseCount,

    /// <summary>The number of counties.</summary>
    CountyCount,

    /// <summary>The number of pairs of counties.</summary>
    DyadCount,

    /// <summary>The sum of the known amounts that are not yearly.</summary>
    AmountRmb,

    /// <summary>The group's share in these amounts as donor.</summary>
    AmountGivenRmb,

    /// <summary>The group's share in these amounts as recipient.</summary>
    AmountReceivedRmb,

    /// <summary>The sum of the known yearly amounts.</summary>
    YearlyRmb,

    /// <summary>The group's share in the yearly amounts as donor.</summary>
    YearlyGivenRmb,

    /// <summary>The group's share in the yearly amounts as recipient.</summary>
    YearlyReceivedRmb,
}
