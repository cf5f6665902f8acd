using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Gives a field the arguments of a list of partners.</summary>
internal sealed class PartnerListAttribute()
    : ListAttribute(typeof(PartnerFilterInput), typeof(PartnerSortInput), "Default: most cases first, then by code.");

internal sealed class PartnerFilterInput : FilterInput
{
    public PartnerFilterInput()
        : base(
            nameof(PartnerFilterInput),
            "Which ties between the two partners count. A partner is listed when one of its ties does, and all that its edge tells is of the ties that do.")
    {
        Compare<BooleanOperationFilterInput>("adjacent", FilterField.Adjacent, "Whether the two share a border.");
        Compare<FloatOperationFilterInput>("distanceKm", FilterField.DistanceKm, "How far their centres lie apart, in kilometres.");
        Compare<EnumOperationFilterInput<SpatialScope>>("scope", FilterField.Scope, "How far apart the two stood on the day of the case.");
        Compare<EnumOperationFilterInput<Mechanism>>("mechanism", FilterField.Mechanism, "How the case came about.");
        Compare<EnumOperationFilterInput<IssueArea>>("issueArea", FilterField.IssueArea, "What the case is about.");
        Compare<IntOperationFilterInput>("year", FilterField.Year, "The year of the case; `eq: null`: not known.");
        Compare<EnumOperationFilterInput<PartyRole>>("role", FilterField.Role, "The part that the unit asked about takes, not the partner's.");
        One<UnitFilterInput>("unit", Relation.Unit, "The partner, on the day of the case.");
        Compare<EnumOperationFilterInput<AdministrativeLevel>>("level", FilterField.CaseLevel, "The highest level among the parties of the case.");
        Compare<EnumOperationFilterInput<Provenance>>("provenance", FilterField.Provenance, "How the case came into the data.");
    }
}

internal sealed class PartnerListFilterInput()
    : ListFilterInput(nameof(PartnerListFilterInput), "a unit's ties with partners of its own level", typeof(PartnerFilterInput), Quantifier.Some, Quantifier.None);

internal sealed class PartnerSortInput : SortInput<PartnerSort>
{
    public PartnerSortInput()
        : base(nameof(PartnerSortInput), "partners")
    {
        Key("caseCount", PartnerSort.CaseCount, "The number of cases shared.");
        Key("lastYear", PartnerSort.LastYear, "The year of the last case shared.");
        Key("distanceKm", PartnerSort.DistanceKm, "How far the centres lie apart.");
        Key("code", PartnerSort.Code, "The partner's code.");
    }
}
