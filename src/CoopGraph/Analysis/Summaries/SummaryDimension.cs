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
}

/// <summary>Classifies the dimensions.</summary>
public static class SummaryDimensions
{
    /// <summary>Returns whether the dimension is about single parties, so that a case can belong to several groups.</summary>
    public static bool IsOfParties(this SummaryDimension dimension) =>
        dimension is SummaryDimension.Province or SummaryDimension.Prefecture or SummaryDimension.County;
}
