using System.Runtime.ExceptionServices;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Resilience;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Storage;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>
/// Does work in a transaction. Repeats the whole work where the server undid it for a reason that passes, but never where the commit may
/// have been carried out.
/// </summary>
internal sealed class TransactionRunner(Neo4jClient client, RequestFactory requests, Neo4jOptions options)
{
    private const int MostTries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(40);

    // Exponential with jitter, so that two transactions that locked each other do not meet again.
    private static readonly ResiliencePipeline Retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<UndoneException>(),
            MaxRetryAttempts = MostTries - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstDelay,
        })
        .Build();

    private readonly Rollback _rollback = new(client, requests);

    public async Task<T> RunAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Retries.ExecuteAsync(async token => await TryAsync(work, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (UndoneException e)
        {
            ExceptionDispatchInfo.Throw(e.Told);
            throw;
        }
    }

    private async Task<T> TryAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var transaction = await BeginAsync(cancellation).ConfigureAwait(false);
        var result = await WorkAsync(work, transaction, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        await CommitAsync(transaction).ConfigureAwait(false);
        return result;
    }

    private async Task<Neo4jTransaction> BeginAsync(CancellationToken cancellation)
    {
        using var request = requests.Begin();
        try
        {
            var answer = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            return new Neo4jTransaction(client, requests, options, answer.Transaction
                ?? throw new ResponseLostException(ResponseLoss.Unreadable, "it opened a transaction without an id"), request.Bookmarks);
        }
        catch (Neo4jException e) when (Bookmarks.AreReasonOf(e, request))
        {
            throw new UndoneException(Told(e));
        }
        catch (Exception e) when (Failures.Unavailable(e, options) is { } unavailable)
        {
            throw unavailable;
        }
    }

    private async Task<T> WorkAsync<T>(
        Func<INeo4jTransaction, CancellationToken, Task<T>> work, Neo4jTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            var result = await work(transaction, cancellation).ConfigureAwait(false);
            // Work that continued after a failed statement has nothing left to commit.
            return transaction.Failure is { } failure ? throw Told(failure) : result;
        }
        catch (Exception e)
        {
            await _rollback.SendAsync(transaction.Open).ConfigureAwait(false);
            if (MayPass(transaction.Failure))
                throw new UndoneException(e);
            throw;
        }
    }

    // Nothing is committed yet, so a lost response does no harm. "Request invalid" means that the server no longer knows the transaction.
    // That happens after a restart, for example.
    private static bool MayPass(Exception? failure) => failure
        is ResponseLostException or Neo4jException { Kind: Neo4jErrorKind.Passing } or Neo4jException { Code: Neo4jErrors.RequestInvalid };

    private async Task CommitAsync(Neo4jTransaction transaction)
    {
        using var request = requests.Commit(transaction.Open, transaction.Bookmarks);
        try
        {
            // Cancelling now would only make the outcome unknown.
            await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw CommitFailure(e);
        }
    }

    private Exception CommitFailure(Exception e) => e switch
    {
        ResponseLostException { Loss: ResponseLoss.NotConnected } or Neo4jException { Kind: Neo4jErrorKind.Passing } =>
            new UndoneException(Told(e)),
        ResponseLostException or TimeoutRejectedException or Neo4jException { Kind: Neo4jErrorKind.ServerFault } =>
            new StoreUnavailableException(
                $"Neo4j at {options.Uri} did not confirm a commit ({Failures.Name(e)}). OUTCOME UNKNOWN: the writes were all done or " +
                "not at all; read before writing again.", e)
            {
                IsOutcomeUnknown = true,
            },
        _ => Told(e),
    };

    private Exception Told(Exception e) => Failures.Unavailable(e, options) ?? e;

    /// <summary>Thrown when nothing was written, for a reason that may pass.</summary>
    private sealed class UndoneException(Exception told) : Exception(null, told)
    {
        /// <summary>The exception that the caller gets when there is no further try.</summary>
        public Exception Told { get; } = told;
    }
}
