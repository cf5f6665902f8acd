using System.Net;
using CoopGraph.Api.Tests.Support;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Transport;

public class TimeoutTests
{
    private static readonly (string, string) Brief = ("GraphQL:Transport:Timeout", "00:00:00.200");

    [Fact]
    public async Task An_operation_that_is_not_ready_in_time_is_cancelled_and_refused()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var api = await TinyApi.StartAsync(
            schema => schema.Query.Field<StringGraphType>("slow").ResolveAsync(field => WaitAsync(cancelled, field.CancellationToken)),
            settings: Brief);

        foreach (var accept in new[] { "application/json", GraphQLClient.GraphQLResponse })
            (await api.Client.AskAsync("{ slow }", accept: accept)).IsRefused(HttpStatusCode.GatewayTimeout, "TIMEOUT");
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_resolver_that_does_not_listen_keeps_nobody_waiting()
    {
        var never = new TaskCompletionSource<object?>();
        await using var api = await TinyApi.StartAsync(
            schema => schema.Query.Field<StringGraphType>("deaf").ResolveAsync(_ => never.Task), settings: Brief);

        (await api.Client.AskAsync("{ deaf }")).IsRefused(HttpStatusCode.GatewayTimeout, "TIMEOUT");
        never.SetResult(null);
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_its_operation()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var api = await TinyApi.StartAsync(schema => schema.Query.Field<StringGraphType>("slow").ResolveAsync(async field =>
        {
            started.TrySetResult();
            return await WaitAsync(cancelled, field.CancellationToken);
        }));
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent("""{"query":"{ slow }"}""", null, "application/json");

        var asking = api.Client.PostAsync("/graphql", content, leaving.Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task<object?> WaitAsync(TaskCompletionSource cancelled, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        }
        catch (OperationCanceledException)
        {
            cancelled.TrySetResult();
            throw;
        }
    }
}
