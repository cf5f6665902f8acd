namespace CoopGraph.Engine.Execution;

/// <summary>
/// Checks whether the data of a query's result stayed the same until its end. After every executed query without a refusal, the runner
/// calls the registered checks, from the services of the try. If one returns false, the query is executed again.
/// </summary>
internal interface IConsistencyCheck
{
    ValueTask<bool> IsConsistentAsync(CancellationToken cancellation);
}
