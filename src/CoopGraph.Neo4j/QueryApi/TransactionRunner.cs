using System.Runtime.ExceptionServices;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Resilience;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Storage;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>
/// Does work in a transaction, and the whole work again where the server undid it for a reason that passes. Never again where the
/// commit may have been carried out.
/// </summary>
internal sealed class TransactionRunner(Neo4jClient client, RequestFactory requests, Neo4jOptions options)
{
    private const int MostTries = 5;
    private const double FirstDelayMilliseconds = 40;

    public async Task<T> RunAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var transaction = await BeginAsync(cancellation).ConfigureAwait(false);
            try
            {
                var result = await WorkAsync(work, transaction, cancellation).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                await CommitAsync(transaction).ConfigureAwait(false);
                return result;
            }
            catch (UndoneException e)
            {
                if (tries == MostTries || cancellation.IsCancellationRequested)
                    ExceptionDispatchInfo.Throw(e.Told);
            }

            await Task.Delay(Delay(tries), cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Neo4jTransaction> BeginAsync(CancellationToken cancellation)
    {
        using var request = requests.Begin();
        try
        {
            var answer = await client.SendAsync(request, cancellation).ConfigureAwait(false);
            return new Neo4jTransaction(client, requests, options, answer.TransactionId
                ?? throw new ResponseLostException(ResponseLoss.Unreadable, "it opened a transaction without an id"));
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
            // Work that went on after a failed statement has nothing left that could be committed.
            return transaction.Failure is { } failure ? throw Told(failure) : result;
        }
        catch (Exception e)
        {
            await RollbackAsync(transaction).ConfigureAwait(false);
            if (MayPass(transaction.Failure))
                throw new UndoneException(e);
            throw;
        }
    }

    // Nothing is committed yet, so a lost answer does no harm. "Request invalid" says that the server no longer knows the transaction,
    // as after a restart.
    private static bool MayPass(Exception? failure) => failure
        is ResponseLostException or Neo4jException { Kind: Neo4jErrorKind.Passing } or Neo4jException { Code: Neo4jErrors.RequestInvalid };

    private async Task CommitAsync(Neo4jTransaction transaction)
    {
        using var request = requests.Commit(transaction.Id);
        try
        {
            // A caller that gives up now would only make the outcome unknown.
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
                "not at all; read before writing again.", e),
        _ => Told(e),
    };

    private async Task RollbackAsync(Neo4jTransaction transaction)
    {
        using var request = requests.Rollback(transaction.Id);
        try
        {
            await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or ResponseLostException or TimeoutRejectedException or BrokenCircuitException)
        {
            // Mostly the server has undone it already; else it does so when the transaction was idle for a minute.
        }
    }

    private Exception Told(Exception e) => Failures.Unavailable(e, options) ?? e;

    // Between half and one and a half times the doubling delay, so that two that locked each other do not meet again.
    private static TimeSpan Delay(int tries) =>
        TimeSpan.FromMilliseconds(FirstDelayMilliseconds * (1 << (tries - 1)) * (0.5 + JitterOf()));

#pragma warning disable CA5394 // A delay is no secret.
    private static double JitterOf() => Random.Shared.NextDouble();
#pragma warning restore CA5394

    /// <summary>Nothing was written, for a reason that may pass.</summary>
    private sealed class UndoneException(Exception told) : Exception(null, told)
    {
        /// <summary>What the caller is told where there is no further try.</summary>
        public Exception Told { get; } = told;
    }
}
