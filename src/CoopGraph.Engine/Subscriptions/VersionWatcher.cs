using CoopGraph.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>
/// Watches the version of the data, once for all subscribers of the process and only while there are some. It looks when a load announces
/// itself (<see cref="IVersionSignal"/>), and from time to time, because another process may have loaded.
/// </summary>
internal sealed partial class VersionWatcher(
    ICoopGraphStore store, IVersionSignal signal, IOptions<SubscriptionOptions> options, TimeProvider time, ILogger<VersionWatcher> log)
    : IDisposable
{
    private readonly SemaphoreSlim _looking = new(1, 1);
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = Fresh();
    private CancellationTokenSource? _watching;
    private volatile IGraphSnapshot? _graph;
    private int _watchers;
    private bool _isOut;

    /// <summary>The changes that came while it watched.</summary>
    public RecentChanges Recent { get; } = new(options.Value.MaxRecentChanges);

    /// <summary>The number of those that watch now.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>The newest version; null if none was seen yet.</summary>
    public string? Version => _graph?.Dataset.Version;

    /// <summary>Begins to watch. Disposing of the result ends it.</summary>
    public IDisposable Watch()
    {
        lock (_gate)
        {
            if (_watchers++ == 0)
            {
                _watching = new CancellationTokenSource();
                _ = Task.Run(() => WatchAsync(_watching.Token), CancellationToken.None);
            }
        }

        return new Lease(this);
    }

    /// <summary>Looks at the version now, and returns the newest graph.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async ValueTask<IGraphSnapshot> LookAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var graph = await store.OpenAsync(cancellation);
            // Some stores notice a new version only when they are asked.
            if (!await graph.ConfirmAsync(cancellation))
                graph = await store.OpenAsync(cancellation);
            if (_graph is not { } before || before.Dataset.Version != graph.Dataset.Version)
            {
                await RecordAsync(_graph, graph, cancellation);
                _graph = graph;
                Interlocked.Exchange(ref _changed, Fresh()).TrySetResult();
            }

            return graph;
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <summary>Returns the newest graph as soon as it has another version than the given one.</summary>
    /// <param name="version">The version; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask<IGraphSnapshot> WaitAsync(string? version, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (_graph is { } graph && graph.Dataset.Version != version)
                return graph;
            await changed.WaitAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _watching?.Cancel();
            _watching?.Dispose();
            _watching = null;
        }

        _looking.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                var next = signal.NextRaise;
                await TryLookAsync(cancellation);
                await Task.WhenAny(next, Task.Delay(options.Value.LookEvery, time, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody watches any longer.
        }
    }

    private async Task TryLookAsync(CancellationToken cancellation)
    {
        try
        {
            await LookAsync(cancellation);
            _isOut = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Subscribers wait. Nothing is lost: what changed meanwhile is recorded in the store.
            if (!_isOut)
                LogOutage(e);
            _isOut = true;
        }
    }

    private async ValueTask RecordAsync(IGraphSnapshot? before, IGraphSnapshot graph, CancellationToken cancellation)
    {
        var generation = DataVersion.GenerationOf(graph.Dataset.Version);
        var since = DataVersion.GenerationOf(before?.Dataset.Version);
        var count = graph.Dataset.Versions.TakeWhile(version => version.Generation > since).Sum(version => (long)version.Added + version.Changed + version.Withdrawn);
        if (before is null || since >= generation || count > options.Value.MaxRecentChanges)
        {
            Recent.Restart(generation);
            return;
        }

        var changes = new List<SeenChange>((int)count);
        var place = new Position(since, null);
        while (await ChangeReader.ReadAsync(graph, before, place, cancellation) is { Count: > 0 } page)
        {
            changes.AddRange(page);
            place = new Position(page[^1].Change.Generation, page[^1].Change.CaseId);
        }

        Recent.Add(changes);
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_watchers > 0)
                return;
            _watching?.Cancel();
            _watching?.Dispose();
            _watching = null;
            // The graph is large; the next one to watch begins anew.
            _graph = null;
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "The version of the data cannot be read; subscribers wait.")]
    private partial void LogOutage(Exception exception);

    private sealed class Lease(VersionWatcher watcher) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                watcher.End();
        }
    }
}
