using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>The properties of a case that an update gives another value.</summary>
internal sealed class CooperationPatchInput : InputObjectGraphType
{
    public CooperationPatchInput()
    {
        Name = nameof(CooperationPatchInput);
        Description = "The properties of a case that get another value; those left out stay. Null removes what a case need not have.";
        Add<ListGraphType<NonNullGraphType<AutoRegisteringInputObjectGraphType<PartyInput>>>>("parties", "All parties from now on.");
        Add<PartialDateScalar>("date", "The date; null if it is not known.");
        Add<EnumerationGraphType<DateBasis>>("dateBasis", "The meaning of the date; null if there is no date.");
        Add<EnumerationGraphType<Mechanism>>("mechanism", "The way in which the cooperation came about.");
        Add<EnumerationGraphType<IssueArea>>("issueArea", "The subject.");
        Add<AutoRegisteringInputObjectGraphType<UnitBy>>("arrangedBy", "The government that brokered it; null if none did.");
        Add<AutoRegisteringInputObjectGraphType<AmountInput>>("amount", "The money that the source names; null if it names none.");
        Add<StringGraphType>("title", "The content of the agreement in a few words.");
        Add<StringGraphType>("note", "Further facts; null if there are none.");
        Add<AutoRegisteringInputObjectGraphType<SourceInput>>("source", "The source.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new CooperationPatch(value.ToDictionary());

    private void Add<TType>(string name, string description)
        where TType : IGraphType => Field<TType>(name).Description(description);
}

/// <summary>The given properties of a case, by name. Null is a value.</summary>
/// <param name="Given">The properties.</param>
internal sealed record CooperationPatch(IReadOnlyDictionary<string, object?> Given);
