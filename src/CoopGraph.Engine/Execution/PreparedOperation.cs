using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Watching;
using GraphQL;
using GraphQL.Instrumentation;
using GraphQL.Validation;

namespace CoopGraph.Engine.Execution;

/// <summary>An operation with the values of one request, read and checked.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Values">The values.</param>
/// <param name="IsExpensive">Whether it is expensive (<see cref="Judgement"/>).</param>
/// <param name="Price">The price (<see cref="Judgement"/>).</param>
internal sealed record PreparedOperation(OperationPlan Plan, RequestValues Values, bool IsExpensive, double Price)
{
    /// <summary>Takes the items of one list in place of the response; null if the response has them all.</summary>
    public IItemSink? Items { get; init; }

    /// <summary>Reads the variables of a request and checks its limits.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The variables as given.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellation">The token that is cancelled when the operation has to end.</param>
    /// <param name="watch">Records the price; null for nobody.</param>
    /// <returns>The operation, or the errors of the values.</returns>
    public static async ValueTask<(PreparedOperation? Operation, IReadOnlyList<ValidationError> Errors)> FromAsync(
        CompiledOperation operation, Inputs variables, OperationLimits limits, CancellationToken cancellation, WatchedOperation? watch = null)
    {
        using var span = EngineTraces.Prepare();
        var (given, wrong) = await VariablesOfAsync(operation, variables, cancellation);
        if (wrong is { Count: > 0 })
            return (null, wrong);
        try
        {
            var plan = operation.PlanFor(given);
            var values = new RequestValues(given);
            var (tooMuch, isExpensive, price) = limits.Judge(plan, values);
            watch?.Costs(price, isExpensive);
            return tooMuch is not null ? (null, [tooMuch]) : (new PreparedOperation(plan, values, isExpensive, price), []);
        }
        catch (ValidationError error)
        {
            return (null, [error]);
        }
    }

    private static async ValueTask<(Variables, IReadOnlyList<ValidationError>?)> VariablesOfAsync(
        CompiledOperation operation, Inputs variables, CancellationToken cancellation)
    {
        if (operation.Variables.TryRead(variables) is { } read)
            return (read, null);
        // A value is wrong. GraphQL.NET says which one, and why, in the words that it has for literals.
        var context = new ValidationContext
        {
            Schema = operation.Schema,
            Document = operation.Document,
            Operation = operation.Definition,
            Variables = variables,
            UserContext = new Dictionary<string, object?>(),
            Metrics = Metrics.None,
            Extensions = Inputs.Empty,
            CancellationToken = cancellation,
        };
        var (values, errors) = await context.GetVariablesValuesAsync(null);
        return (values, errors?.Select(error => VariableFaults.Reworded(error, operation.Schema, operation.Document, operation.Definition, variables)).ToList());
    }
}
