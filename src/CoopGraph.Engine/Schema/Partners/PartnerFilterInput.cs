using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a list of partners.</summary>
internal sealed class PartnerListAttribute()
    : ListAttribute(typeof(PartnerFilterInput), typeof(PartnerSortInput), "Default: most cases first, then by code.");

internal sealed class PartnerFilterInput : FilterInput
{
    public PartnerFilterInput()
        : base(
            nameof(PartnerFilterInput),
            "A filter of the ties between two partners. A partner is listed if one of its ties matches, and all values of its edge are of the matching ties.")
    {
        Compare<BooleanOperationFilterInput>("adjacent", FilterField.Adjacent, "Whether the two share a border. Prefectures share one where counties of theirs do.");
        Compare<FloatOperationFilterInput>("distanceKm", FilterField.DistanceKm, "The distance between their centres, in kilometres, rounded to 0.1.");
        Compare<EnumOperationFilterInput<SpatialScope>>("scope", FilterField.Scope, "The distance between the two in the hierarchy on the day of the case.");
        Compare<EnumOperationFilterInput<Mechanism>>("mechanism", FilterField.Mechanism, "The way in which the case came about.");
        Compare<EnumOperationFilterInput<IssueArea>>("issueArea", FilterField.IssueArea, "The subject of the case.");
        Compare<IntOperationFilterInput>("year", FilterField.Year, "The year of the case; `eq: null` matches cases without a known year.");
        Compare<EnumOperationFilterInput<PartyRole>>("role", FilterField.Role, "The role of the unit itself in the case, not that of the partner.");
        One<UnitFilterInput>("unit", Relation.Unit, "The partner, on the day of the case.");
        Compare<EnumOperationFilterInput<AdministrativeLevel>>("level", FilterField.CaseLevel, "The highest level among the parties of the case.");
        Compare<EnumOperationFilterInput<Provenance>>("provenance", FilterField.Provenance, "The way in which the case entered the data.");
    }
}

internal sealed class PartnerListFilterInput()
    : ListFilterInput(nameof(PartnerListFilterInput), "a unit's ties with partners of its own level", typeof(PartnerFilterInput), Quantifier.Some, Quantifier.None);

internal sealed class PartnerSortInput : SortInput<PartnerSort>
{
    public PartnerSortInput()
        : base(nameof(PartnerSortInput), "partners")
    {
        Key("caseCount", PartnerSort.CaseCount, "The number of shared cases.");
        Key("lastYear", PartnerSort.LastYear, "The year of the last shared case.");
        Key("distanceKm", PartnerSort.DistanceKm, "The distance between the centres.");
        Key("code", PartnerSort.Code, "The partner's code.");
    }
}
