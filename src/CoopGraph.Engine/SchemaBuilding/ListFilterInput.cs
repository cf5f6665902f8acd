using CoopGraph.Filters;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// The base of the inputs that filter by several related items: each field says how many of the items must fulfil a filter.
/// </summary>
internal abstract class ListFilterInput : InputObjectGraphType
{
    private const string Any = "any";
    private readonly Dictionary<string, Quantifier> _quantifiers = [];

    protected ListFilterInput(string name, string what, Type filter, params Quantifier[] quantifiers)
    {
        Name = name;
        Description = $"A filter by {what}. All fields given must hold.";
        foreach (var quantifier in quantifiers)
        {
            var field = quantifier.ToString().ToLowerInvariant();
            Field(field, filter).Description(quantifier switch
            {
                Quantifier.Some => "At least one of them fulfils this filter.",
                Quantifier.All => "Every one of them fulfils this filter; true if there is none.",
                _ => "None of them fulfils this filter; `none: {}` means that there is none at all.",
            });
            _quantifiers.Add(field, quantifier);
        }

        Field<BooleanGraphType>(Any).Description("Whether there is at least one.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new Quantified(
    [
        .. value.Select(given => given.Key == Any
            ? (true.Equals(GivenNulls.Refuse<object>(Any, given.Value, null)) ? Quantifier.Some : Quantifier.None, null)
            : (_quantifiers[given.Key], (Predicate?)GivenNulls.Refuse<Predicate>(given.Key, given.Value, null))),
    ]);
}

/// <summary>Conditions on several related items, before the relation is known.</summary>
internal sealed record Quantified(IReadOnlyList<(Quantifier Quantifier, Predicate? Where)> All)
{
    public Predicate Over(Relation relation) =>
        Predicate.AllOf([.. All.Select(condition => new Related(relation, condition.Quantifier, condition.Where))]);
}
