namespace CoopGraph.Analysis.Summaries;

/// <summary>What cases can be grouped by.</summary>
public enum SummaryDimension
{
    /// <summary>The year of the date; unknown where there is none.</summary>
    Year,

    /// <summary>How the case came about.</summary>
    Mechanism,

    /// <summary>What the case is about.</summary>
    IssueArea,

    /// <summary>The provinces in which the parties lay on the case's day: a case counts once for each.</summary>
    Province,

    /// <summary>
    /// The prefectures in which the parties lay on the case's day: a case counts once for each. Unknown where no party lay in one, as
    /// with counties directly under their province.
    /// </summary>
    Prefecture,

    /// <summary>The counties among the parties: a case counts once for each. Unknown where no party is a county.</summary>
    County,

    /// <summary>How far apart the parties stood.</summary>
    Scope,

    /// <summary>The highest level among the parties.</summary>
    Level,

    /// <summary>How the case came into the data.</summary>
    Provenance,

    /// <summary>The government that arranged the case; unknown where none is named.</summary>
    ArrangedBy,

    /// <summary>Whether any two of the parties share a border.</summary>
    Adjacency,
}

/// <summary>What the dimensions mean.</summary>
public static class SummaryDimensions
{
    /// <summary>Whether the dimension is about the parties one by one, so that a case can stand in several groups.</summary>
    public static bool IsOfParties(this SummaryDimension dimension) =>
        dimension is SummaryDimension.Province or SummaryDimension.Prefecture or SummaryDimension.County;
}
