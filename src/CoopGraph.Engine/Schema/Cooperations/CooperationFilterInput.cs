using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a list of cases.</summary>
internal sealed class CooperationListAttribute()
    : ListAttribute(typeof(CooperationFilterInput), typeof(CooperationSortInput), "Default: by case id.");

internal sealed class CooperationFilterInput : FilterInput
{
    public CooperationFilterInput()
        : base(nameof(CooperationFilterInput), "A filter of cases.")
    {
        Compare<StringOperationFilterInput>("caseId", FilterField.CaseId, "The case's key.");
        Compare<StringOperationFilterInput>("title", FilterField.Title, "The title.");
        Compare<IntOperationFilterInput>("year", FilterField.Year, "The year of the date; `eq: null` matches cases without a known year.");
        Compare<DateOperationFilterInput>("signedOn", FilterField.SignedOn, "The day of the date; `eq: null` matches cases with a date that is not known to the day.");
        Compare<EnumOperationFilterInput<DateBasis>>("dateBasis", FilterField.DateBasis, "The meaning of the date: of signing, or one at which the tie existed; `eq: null` matches cases without a date.");
        Compare<EnumOperationFilterInput<Mechanism>>("mechanism", FilterField.Mechanism, "The way in which it came about.");
        Compare<EnumOperationFilterInput<IssueArea>>("issueArea", FilterField.IssueArea, "Its subject.");
        Compare<EnumOperationFilterInput<SpatialScope>>("scope", FilterField.Scope, "The distance between the parties in the hierarchy.");
        Compare<EnumOperationFilterInput<AdministrativeLevel>>("level", FilterField.CaseLevel, "The highest level among the parties.");
        Compare<EnumOperationFilterInput<Provenance>>("provenance", FilterField.Provenance, "The way in which it entered the data.");
        Compare<EnumOperationFilterInput<Confidence>>("confidence", FilterField.Confidence, "The strength of the proof.");
        CompareAny<EnumOperationFilterInput<Region>>(
            "region", FilterField.Region, [Relation.Parties, Relation.Unit], "The region of a party: one of the parties must match, for `neq` and `nin` all of them.");
        One<UnitFilterInput>("arrangedBy", Relation.ArrangedBy, "The government that arranged it; null matches cases that name none.");
        Many<PartyListFilterInput>("parties", Relation.Parties, "Its parties.");
        Compare<IntOperationFilterInput>("partyCount", FilterField.PartyCount, "The number of its parties; `gte: 3` matches the multilateral cases.");
        Compare<FloatOperationFilterInput>("amount", FilterField.Amount, "The amount in yuan; `eq: null` matches cases without a known amount.");
        Compare<DateTimeOperationFilterInput>("recordedAt", FilterField.RecordedAt, "The time at which it was added to the data; `gte` matches the cases that are new since then.");
        Compare<DateTimeOperationFilterInput>("changedAt", FilterField.ChangedAt, "The time at which it was added or last changed; `gte` matches the cases that are new or different since then.");
    }
}

internal sealed class PartyFilterInput : FilterInput
{
    public PartyFilterInput()
        : base(nameof(PartyFilterInput), "A filter of parties.")
    {
        One<UnitFilterInput>("unit", Relation.Unit, "The unit. Every party has one, so null matches none.");
        Compare<EnumOperationFilterInput<PartyRole>>("role", FilterField.Role, "Its role in the case.");
    }
}

internal sealed class PartyListFilterInput()
    : ListFilterInput(nameof(PartyListFilterInput), "a case's parties", typeof(PartyFilterInput), Quantifier.Some, Quantifier.All, Quantifier.None);

internal sealed class CooperationListFilterInput()
    : ListFilterInput(nameof(CooperationListFilterInput), "a unit's cases", typeof(CooperationFilterInput), Quantifier.Some, Quantifier.None);

internal sealed class CooperationSortInput : SortInput<CaseSort>
{
    public CooperationSortInput()
        : base(nameof(CooperationSortInput), "cases")
    {
        Key("year", CaseSort.Year, "The year.");
        Key("signedOn", CaseSort.SignedOn, "The day of the date.");
        Key("caseId", CaseSort.CaseId, "The case's key.");
        Key("amount", CaseSort.Amount, "The amount in yuan. Yearly and total amounts are sorted together: see `amount.period`.");
        Key("recordedAt", CaseSort.RecordedAt, "The time at which it was added to the data.");
        Key("changedAt", CaseSort.ChangedAt, "The time at which it was added or last changed.");
    }
}
