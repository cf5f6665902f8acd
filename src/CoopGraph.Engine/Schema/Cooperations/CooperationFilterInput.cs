using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>Gives a field the arguments of a list of cases.</summary>
internal sealed class CooperationListAttribute()
    : ListAttribute(typeof(CooperationFilterInput), typeof(CooperationSortInput), "Default: by case id.");

internal sealed class CooperationFilterInput : FilterInput
{
    public CooperationFilterInput()
        : base(nameof(CooperationFilterInput), "Which cases.")
    {
        Compare<StringOperationFilterInput>("caseId", FilterField.CaseId, "The case's key.");
        Compare<StringOperationFilterInput>("title", FilterField.Title, "The title.");
        Compare<IntOperationFilterInput>("year", FilterField.Year, "The year of the date; `eq: null`: not known.");
        Compare<EnumOperationFilterInput<Mechanism>>("mechanism", FilterField.Mechanism, "How it came about.");
        Compare<EnumOperationFilterInput<IssueArea>>("issueArea", FilterField.IssueArea, "What it is about.");
        Compare<EnumOperationFilterInput<SpatialScope>>("scope", FilterField.Scope, "How far apart the parties stood.");
        Compare<EnumOperationFilterInput<AdministrativeLevel>>("level", FilterField.CaseLevel, "The highest level among the parties.");
        Compare<EnumOperationFilterInput<Provenance>>("provenance", FilterField.Provenance, "How it came into the data.");
        One<UnitFilterInput>("arrangedBy", Relation.ArrangedBy, "The government that arranged it; null: none is named.");
        Many<PartyListFilterInput>("parties", Relation.Parties, "Its parties.");
        Compare<IntOperationFilterInput>("partyCount", FilterField.PartyCount, "How many parties it has; `gte: 3` are the multilateral ones.");
        Compare<FloatOperationFilterInput>("amount", FilterField.Amount, "The amount in yuan; `eq: null`: not known.");
    }
}

internal sealed class PartyFilterInput : FilterInput
{
    public PartyFilterInput()
        : base(nameof(PartyFilterInput), "Which parties.")
    {
        One<UnitFilterInput>("unit", Relation.Unit, "The unit.");
        Compare<EnumOperationFilterInput<PartyRole>>("role", FilterField.Role, "The part it takes.");
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
        Key("caseId", CaseSort.CaseId, "The case's key.");
        Key("amount", CaseSort.Amount, "The amount in yuan. Yearly and total amounts stand side by side: see `amount.period`.");
    }
}
