using CoopGraph.Analysis.Dyads;
using CoopGraph.Engine.SchemaBuilding;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a list of dyads.</summary>
internal sealed class DyadListAttribute()
    : ListAttribute(typeof(CooperationFilterInput), typeof(DyadSortInput), "Default: most cases first, then by the codes of the two.");

internal sealed class DyadSortInput : SortInput<DyadSort>
{
    public DyadSortInput()
        : base(nameof(DyadSortInput), "dyads")
    {
        Key("caseCount", DyadSort.CaseCount, "The number of cases.");
        Key("codes", DyadSort.Codes, "The codes of the two units, the lower one first.");
        Key("firstYear", DyadSort.FirstYear, "The year of the earliest case.");
        Key("lastYear", DyadSort.LastYear, "The year of the latest case.");
        Key("distanceKm", DyadSort.DistanceKm, "The distance between the centres.");
    }
}
