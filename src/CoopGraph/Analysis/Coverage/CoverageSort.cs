namespace CoopGraph.Analysis.Coverage;

/// <summary>The sort keys of coverage rows. Province and year together are unique.</summary>
public enum CoverageSort
{
    /// <summary>The province's code.</summary>
    Province,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The number of county-level units.</summary>
    CountyCount,

    /// <summary>The number of county-level units with a case.</summary>
    CountiesWithCase,

    /// <summary>The number of cases.</summary>
    CaseCount,
}
