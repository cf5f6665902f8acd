using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Exports;

/// <summary>
/// Reads from one version of the data, and again if the data change meanwhile: at last from the version that the last try began with, which no
/// edit disturbs.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class ConsistentReads(ICoopGraphStore store)
{
    /// <summary>Reads.</summary>
    /// <typeparam name="T">The type of what is read.</typeparam>
    /// <param name="read">The action that reads.</param>
    /// <param name="cancellation">The token that is cancelled when the work has to end.</param>
    /// <exception cref="RefusedException">The data changed at every try.</exception>
    public async Task<T> ReadAsync<T>(Func<IGraphSnapshot, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        IGraphSnapshot? graph = null;
        for (var attempt = 1; attempt <= OperationExecutor.MaxTries + 1; attempt++)
        {
            graph = attempt > OperationExecutor.MaxTries
                ? await store.TryOpenVersionAsync(graph!.Dataset.Version, cancellation)
                : await store.OpenAsync(cancellation);
            if (graph is null)
                break;
            try
            {
                var value = await read(graph, cancellation);
                if (await graph.ConfirmAsync(cancellation))
                    return value;
                await ReleaseAsync(value);
            }
            catch (DataVersionChangedException)
            {
                // The next try reads the new version.
            }
        }

        throw new RefusedException(Refusals.DataMoved);
    }

    private static ValueTask ReleaseAsync<T>(T value) => value is IAsyncDisposable disposable ? disposable.DisposeAsync() : default;
}
