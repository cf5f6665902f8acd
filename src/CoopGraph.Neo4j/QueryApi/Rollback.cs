using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Wire;
using Polly;
using Polly.Retry;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>
/// Undoes transactions. The server refuses that while a statement runs in the transaction, such as one that its caller gave up; after the statement,
/// the transaction would have its locks for a further minute. So the rollback is sent again until the server takes it.
/// </summary>
/// <param name="client">Sends the calls.</param>
/// <param name="requests">Makes the calls.</param>
internal sealed class Rollback(Neo4jClient client, RequestFactory requests)
{
    // Most statements end within milliseconds, and one that waits for a lock is ended soon (TransactionEnd).
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait of the caller. After it, the rollback is sent again in the background.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>After this time, the server undoes the transaction by itself.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(1);

    private static readonly ResiliencePipeline Tries = new ResiliencePipelineBuilder()
        .AddTimeout(MostTime)
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Neo4jException>(e => e.Kind is Neo4jErrorKind.ServerFault or Neo4jErrorKind.Passing),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
            MaxDelay = LongestDelay,
        })
        .Build();

    /// <summary>Undoes a transaction, and returns when it is undone or the caller has waited long enough. It does not throw.</summary>
    /// <param name="transaction">The transaction.</param>
    public async Task SendAsync(OpenTransaction transaction) =>
        await UndoAsync(transaction).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task UndoAsync(OpenTransaction transaction)
    {
        try
        {
            await Tries.ExecuteAsync(async _ => await TryAsync(transaction).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // In most cases the server has already undone the transaction. Otherwise it does so once the transaction has been idle for a minute.
        }
    }

    private async Task TryAsync(OpenTransaction transaction)
    {
        using var request = requests.Rollback(transaction);
        await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
    }
}
