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

    // A field of this cost reads every case, or computes for a long time.
    private const int CostOfAllCases = 100;
    private const double LargeShare = 0.1;

    /// <summary>Checks a request.</summary>
    /// <param name="plan">The plan of its operation.</param>
    /// <param name="values">The values of its variables and arguments.</param>
    /// <exception cref="ValidationError">The value of a variable does not fit an argument.</exception>
    public Judgement Judge(OperationPlan plan, RequestValues values)
    {
        var count = new Count(values);
        count.Add(plan.Counted, null, 1, 1);
        var budget = options.Value;
        var error = Exceeded("objects", count.Objects, budget.MaxNodes, AskForLess)
            ?? Exceeded("fields", count.Fields, budget.MaxAnswerFields, AskForLess)
            ?? Exceeded("filter conditions", count.Conditions, budget.MaxConditions, FilterLess);
        // Fields of objects that are there already, and of introspection, cost next to nothing.
        var isExpensive = count.ReadsAllCases || count.Objects >= budget.MaxNodes * LargeShare || count.Conditions >= budget.MaxConditions * LargeShare;
        return new(error, isExpensive, count.Objects);
    }

    private static ResponseLimitError? Exceeded(string what, double found, int limit, string advice) =>
        found > limit ? new ResponseLimitError(what, found, limit, advice) : null;

    private sealed class Count(RequestValues values)
    {
        public double Objects { get; private set; }

        public double Fields { get; private set; }

        public double Conditions { get; private set; }

        public bool ReadsAllCases { get; private set; }

        public void Add(IReadOnlyList<WrittenField> fields, RequestedField? parent, double objects, double times)
        {
            foreach (var written in fields)
            {
                var field = new RequestedField(written.Type, values.Of(written.Arguments), parent);
                var items = ResponseSize.ItemsOf(field);
                // The objects of introspection are not counted.
                var counted = ResponseSize.IsIntrospection(written.Type.Name) ? 0 : objects;
                Objects += counted * ObjectsOf(field, items);
                Fields += times;
                Conditions += times * ConditionsOf(field);
                if (written.Fields.Count > 0)
                    Add(written.Fields, field, counted * items, times * items);
            }
        }

        private double ObjectsOf(RequestedField field, int items)
        {
            if (field.Type.DeclaredCost() is not { } declared)
                return ResponseSize.IsLeaf(field.Type) ? 0 : items;
            ReadsAllCases |= declared >= CostOfAllCases;
            return declared + (double)field.Type.DeclaredCostOfDraw() * Math.Max(0, PageSize.Argument(field, "draws") ?? 0);
        }

        private static double ConditionsOf(RequestedField field)
        {
            var conditions = 0d;
            foreach (var argument in field.Arguments ?? new Dictionary<string, GraphQL.Execution.ArgumentValue>())
                conditions += argument.Value.Value is Predicate filter ? PredicatePrice.Of(filter) : 0;
            return conditions;
        }
    }
}

/// <summary>The result of a check of a request.</summary>
/// <param name="Error">The first limit that it exceeds; null if it may run.</param>
/// <param name="IsExpensive">
/// Whether it is expensive: it has a field that reads every case, or uses a tenth of what the objects of a response or the conditions of
/// filters are limited to.
/// </param>
/// <param name="Objects">The price: the number of objects, or the declared costs of their fields.</param>
internal sealed record Judgement(ValidationError? Error, bool IsExpensive, double Objects);
