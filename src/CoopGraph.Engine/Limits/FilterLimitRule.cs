using CoopGraph.Filters;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Limits the work of filters: the price of each filter (<see cref="PredicatePrice"/>), once for each list that it is applied to. The rows
/// of a list are not counted here, because a filter is checked before the data are read.
/// </summary>
internal sealed class FilterLimitRule(IOptions<DocumentBudgetOptions> options)
    : ResponseLimitRule("filter conditions", options.Value.MaxConditions, "Give shorter filters, or ask for fewer lists at once.", Cost)
{
    /// <inheritdoc/>
    protected override bool Concerns(ValidationContext context) =>
        context.ArgumentValues?.Values.Any(arguments => arguments.Values.Any(argument => argument.Value is Predicate)) == true;

    private static FieldComplexityResult Cost(FieldImpactContext field)
    {
        var price = field.Arguments?.Values.Sum(argument => argument.Value is Predicate filter ? PredicatePrice.Of(filter) : 0) ?? 0;
        return new(price, ResponseSize.ItemsOf(field));
    }
}
