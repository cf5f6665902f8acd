using CoopGraph.Analysis.Coverage;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a list of coverage.</summary>
internal sealed class CoverageListAttribute()
    : ListAttribute(typeof(CoverageFilterInput), typeof(CoverageSortInput), "Default: by the province's code, then by year.");

internal sealed class CoverageFilterInput : FilterInput
{
    public CoverageFilterInput()
        : base(nameof(CoverageFilterInput), "A filter of provinces and years.")
    {
        Compare<UnitCodeOperationFilterInput>("province", FilterField.Code, "The province's code.");
        Compare<IntOperationFilterInput>("year", FilterField.Year, "The year.");
    }
}

internal sealed class CoverageSortInput : SortInput<CoverageSort>
{
    public CoverageSortInput()
        : base(nameof(CoverageSortInput), "coverage")
    {
        Key("province", CoverageSort.Province, "The province's code.");
        Key("year", CoverageSort.Year, "The year.");
        Key("countyCount", CoverageSort.CountyCount, "The number of county-level units.");
        Key("countiesWithCase", CoverageSort.CountiesWithCase, "The number of county-level units with a case.");
        Key("caseCount", CoverageSort.CaseCount, "The number of cases.");
    }
}
