using CoopGraph.Neo4j.Client;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>
/// Lets a number of questions about data reach the server at a time. Some more wait for a short time; the others are refused at once, so that
/// expensive questions never pile up in the server, where they would hold up everything. The statements that the service itself needs, such as
/// the look at the version, do not wait.
/// </summary>
internal sealed class StatementGate(IOptions<Neo4jOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.MaxStatements);
    private int _waiting;

    /// <summary>Does some work when there is a place for it.</summary>
    /// <exception cref="StoreBusyException">Too many are waiting, or the wait took too long.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        // A free place is taken without a look at the queue.
        if (!_places.Wait(0, CancellationToken.None))
            await WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task WaitAsync(CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > options.Value.MaxWaitingStatements)
                throw new StoreBusyException($"{options.Value.MaxStatements} statements run and {options.Value.MaxWaitingStatements} wait.");
            // A statement that waited for long would have no time left to run.
            var longest = options.Value.AttemptTimeout / 2;
            if (!await _places.WaitAsync(longest, cancellation).ConfigureAwait(false))
                throw new StoreBusyException($"A statement waited for {longest.TotalSeconds:0.#} seconds behind {options.Value.MaxStatements} others.");
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
