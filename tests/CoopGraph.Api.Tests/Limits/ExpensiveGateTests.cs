using System.Net;
using System.Threading.Channels;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Limits;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Limits;

/// <summary>Tests that expensive operations wait for each other and that no other operation waits for them.</summary>
public sealed class ExpensiveGateTests : IAsyncLifetime
{
    private readonly Channel<bool> _started = Channel.CreateUnbounded<bool>();
    private readonly TaskCompletionSource<object?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TinyApi _api = null!;

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(
        schema =>
        {
            schema.Query.Field<StringGraphType>("all").ResolveAsync(async _ =>
            {
                _started.Writer.TryWrite(true);
                return await _end.Task;
            });
            schema.Query.Fields.Find("all")!.SetCost(100);
            schema.Query.Field<StringGraphType>("one").Resolve(_ => "one");
        },
        settings:
        [
            ("GraphQL:Transport:MaxExpensiveOperations", "2"),
            ("GraphQL:Transport:MaxWaitingOperations", "1"),
            ("GraphQL:Transport:MaxWait", "00:00:01"),
        ]);

    public async Task DisposeAsync()
    {
        _end.TrySetResult(null);
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Beyond_the_places_they_wait_and_beyond_the_queue_they_are_refused()
    {
        var running = new[] { _api.Client.AskAsync("{ all }"), _api.Client.AskAsync("{ all }") };
        await StartedAsync(2);
        var waiting = _api.Client.AskAsync("{ all }");
        await Task.Delay(200);

        var refused = await _api.Client.AskAsync("{ all }");
        refused.IsRefused(HttpStatusCode.ServiceUnavailable, "BUSY");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("one", (await _api.Client.AskAsync("{ one }")).Data.GetProperty("one").GetString());

        (await waiting).IsRefused(HttpStatusCode.ServiceUnavailable, "BUSY");
        _end.SetResult("all");
        foreach (var answer in await Task.WhenAll(running))
            Assert.Equal("all", answer.Data.GetProperty("all").GetString());
    }

    [Fact]
    public async Task A_place_that_becomes_free_goes_to_the_one_that_waits()
    {
        var running = new[] { _api.Client.AskAsync("{ all }"), _api.Client.AskAsync("{ all }") };
        await StartedAsync(2);
        var waiting = _api.Client.AskAsync("{ all }");
        _end.SetResult("all");

        Assert.Equal("all", (await waiting).Data.GetProperty("all").GetString());
        await Task.WhenAll(running);
    }

    private async Task StartedAsync(int count)
    {
        for (var i = 0; i < count; i++)
            Assert.True(await _started.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
    }
}
