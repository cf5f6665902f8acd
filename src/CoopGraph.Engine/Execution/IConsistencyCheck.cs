using CoopGraph.Storage;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Checks whether the data of a query's result stayed the same until its end. After every executed query without a refusal, the runner
/// calls the registered check, from the services of the try. If it returns false, the query is executed again.
/// </summary>
internal interface IConsistencyCheck
{
    /// <summary>The version of the data that the query has read; null if it has read none.</summary>
    string? Version { get; }

    /// <summary>Whether the query has read more than data, such as the record of runs, so that its answer is not given again.</summary>
    bool IsOfTheMoment => false;

    ValueTask<bool> IsConsistentAsync(CancellationToken cancellation);

    /// <summary>Returns the version that the query has read as a graph that later changes leave as it is; null if there is none.</summary>
    ValueTask<IGraphSnapshot?> HoldAsync(CancellationToken cancellation);
}
