using CoopGraph.Neo4j.Client;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>
/// Lets a number of questions about data reach the server at a time. Some more wait for a short time; the others are refused at once, so that
/// expensive questions never pile up in the server, where they would hold up everything. Questions that walk from unit to unit have half of the
/// places, so that light ones find one. The statements that the service itself needs, such as the look at the version, do not wait.
/// </summary>
internal sealed class StatementGate(IOptions<Neo4jOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.MaxStatements);
    private readonly SemaphoreSlim _walks = new(Math.Max(1, options.Value.MaxStatements / 2));
    private int _waiting;

    /// <summary>Whether a statement walks from unit to unit: it has a condition or a number of partners or cases.</summary>
    public static bool IsWalk(string statement) =>
        statement.Contains("EXISTS {", StringComparison.Ordinal) || statement.Contains("COUNT {", StringComparison.Ordinal);

    /// <summary>Does some work when there is a place for it.</summary>
    /// <exception cref="StoreBusyException">Too many are waiting, or the wait took too long.</exception>
    public Task<T> RunAsync<T>(bool isWalk, Func<Task<T>> work, CancellationToken cancellation) => isWalk
        ? InAsync(_walks, () => InAsync(_places, work, cancellation), cancellation)
        : InAsync(_places, work, cancellation);

    public void Dispose()
    {
        _places.Dispose();
        _walks.Dispose();
    }

    private async Task<T> InAsync<T>(SemaphoreSlim places, Func<Task<T>> work, CancellationToken cancellation)
    {
        // A free place is taken without a look at the queue.
        if (!places.Wait(0, CancellationToken.None))
            await WaitAsync(places, cancellation).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task WaitAsync(SemaphoreSlim places, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > options.Value.MaxWaitingStatements)
                throw new StoreBusyException($"{options.Value.MaxStatements} statements run and {options.Value.MaxWaitingStatements} wait.");
            // A statement that waited for long would have no time left to run.
            var longest = options.Value.AttemptTimeout / 2;
            if (!await places.WaitAsync(longest, cancellation).ConfigureAwait(false))
                throw new StoreBusyException($"A statement waited for {longest.TotalSeconds:0.#} seconds behind {options.Value.MaxStatements} others.");
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
