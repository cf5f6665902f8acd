using System.Collections.Concurrent;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>Writers that each write pairs of nodes, and readers, which run until they are stopped.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TestClient _client;
    private readonly Task _tasks;
    private int _last;

    public Load(TestClient client)
    {
        _client = client;
        _tasks = Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(WriteAsync)).Concat(Enumerable.Range(0, 4).Select(_ => Task.Run(ReadAsync))));
    }

    /// <summary>The ids of confirmed writes.</summary>
    public ConcurrentBag<int> Confirmed { get; } = [];

    /// <summary>The ids of writes with an unknown outcome.</summary>
    public ConcurrentBag<int> Unknown { get; } = [];

    /// <summary>The exceptions that should not have happened.</summary>
    public ConcurrentBag<string> Strange { get; } = [];

    /// <summary>Returns whether the store reported this text while it was unavailable.</summary>
    public bool HasSeen(string part) => _said.Any(message => message.Contains(part, StringComparison.Ordinal));

    /// <summary>Ends the load once the operations under way have ended.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _tasks;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    private async Task WriteAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var id = Interlocked.Increment(ref _last);
            await TryAsync(
                async () =>
                {
                    await _client.WriteAsync($"CREATE (:Loaded {{id: {id}, part: 1}})", $"CREATE (:Loaded {{id: {id}, part: 2}})");
                    Confirmed.Add(id);
                },
                id);
        }
    }

    private async Task ReadAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await TryAsync(
                async () => Assert.Single((await _client.ReadAsync("MATCH (n:Loaded) RETURN count(n)")).Rows),
                id: null);
        }
    }

    private async Task TryAsync(Func<Task> action, int? id)
    {
        try
        {
            await action();
        }
        catch (StoreUnavailableException e)
        {
            _said.Enqueue(e.Message);
            if (id is { } unknown && e.Message.Contains("OUTCOME UNKNOWN", StringComparison.Ordinal))
                Unknown.Add(unknown);
            await Task.Delay(20);
        }
        catch (Exception e)
        {
            Strange.Add(e.ToString());
        }
    }
}
