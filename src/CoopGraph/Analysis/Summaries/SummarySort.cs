namespace CoopGraph.Analysis.Summaries;

/// <summary>
/// The sort keys of groups: a dimension (the members up to <see cref="Adjacency"/>, with the values of <see cref="SummaryDimension"/>) or
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

    /// <summary>The number of cases.</summary>
    CaseCount,

    /// <summary>The number of counties.</summary>
    CountyCount,

    /// <summary>The number of pairs of counties.</summary>
    DyadCount,

    /// <summary>The sum of the known amounts.</summary>
    AmountRmb,

    /// <summary>The sum of the known amounts of cases in which the group gives.</summary>
    AmountGivenRmb,

    /// <summary>The sum of the known amounts of cases in which the group receives.</summary>
    AmountReceivedRmb,
}
