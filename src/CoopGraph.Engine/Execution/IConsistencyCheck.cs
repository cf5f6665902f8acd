namespace CoopGraph.Engine.Execution;

/// <summary>
/// Checks whether the data of a query's result stayed the same until its end. After every executed query without a refusal, the runner
/// calls the registered check, from the services of the try. If it returns false, the query is executed again.
/// </summary>
internal interface IConsistencyCheck
{
    /// <summary>The version of the data that the query has read; null if it has read none.</summary>
    string? Version { get; }

    ValueTask<bool> IsConsistentAsync(CancellationToken cancellation);
}
