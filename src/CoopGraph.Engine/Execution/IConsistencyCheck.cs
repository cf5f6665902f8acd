namespace CoopGraph.Engine.Execution;

/// <summary>
/// Says whether what a query was answered from held to the end. Every registered one is asked, from the services of the try, after
/// every query that was executed; where one says no, the query is executed again.
/// </summary>
internal interface IConsistencyCheck
{
    ValueTask<bool> IsConsistentAsync(CancellationToken cancellation);
}
