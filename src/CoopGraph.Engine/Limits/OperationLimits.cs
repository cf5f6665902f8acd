using System.Runtime.CompilerServices;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Filters;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Limits what a request may ask for, from its document and variables alone. Three things are counted, each multiplied by the lists that
/// contain it (<see cref="ResponseSize"/>): objects, or the declared costs of their fields (<see cref="CostAttribute"/>); fields as written,
/// against responses that are large because of many aliases, or because introspection leads from type to field to type; and the conditions
/// of filters (<see cref="PredicatePrice"/>).
/// </summary>
/// <param name="options">The limits.</param>
internal sealed class OperationLimits(IOptions<DocumentBudgetOptions> options)
{
    private const string AskForLess = "Ask for smaller pages, fewer levels or fewer fields.";
    private const string FilterLess = "Give shorter filters, or ask for fewer lists at once.";

    private const double LargeShare = 0.1;

    // With 100,000 cases, so many conditions take a core some tenth of a second.
    private const int MostLightRootConditions = 100;

    // A price lives as long as the plan of its operation.
    private readonly ConditionalWeakTable<OperationPlan, PriceOfFields> _known = [];

    /// <summary>Checks a request.</summary>
    /// <param name="plan">The plan of its operation.</param>
    /// <param name="values">The values of its variables and arguments.</param>
    /// <exception cref="ValidationError">The value of a variable does not fit an argument.</exception>
    public Judgement Judge(OperationPlan plan, RequestValues values)
    {
        var price = _known.GetValue(plan, static known => PriceOfFields.Of(known.Counted)).Of(values, null);
        var budget = options.Value;
        var error = Exceeded("objects", price.Objects, budget.MaxNodes, AskForLess)
            ?? Exceeded("fields", price.Fields, budget.MaxAnswerFields, AskForLess)
            ?? Exceeded("filter conditions", price.Conditions, budget.MaxConditions, FilterLess);
        // Fields of objects that are there already, and of introspection, cost next to nothing.
        var isExpensive = price.ReadsAllCases
            || price.Objects >= budget.MaxNodes * LargeShare
            || price.Conditions >= budget.MaxConditions * LargeShare
            || price.RootConditions > MostLightRootConditions;
        return new(error, isExpensive, Math.Max(1, price.Objects + price.Conditions));
    }

    private static ResponseLimitError? Exceeded(string what, double found, int limit, string advice) =>
        found > limit ? new ResponseLimitError(what, found, limit, advice) : null;
}

/// <summary>The result of a check of a request.</summary>
/// <param name="Error">The first limit that it exceeds; null if it may run.</param>
/// <param name="IsExpensive">
/// Whether it is expensive: it has a field that reads every case, or uses a tenth of what the objects of a response or the conditions of
/// filters are limited to, or has filters of more than 100 conditions on lists of the root, which have all rows of the data.
/// </param>
/// <param name="Price">The price: its objects and conditions, at least 1.</param>
internal sealed record Judgement(ValidationError? Error, bool IsExpensive, double Price);
