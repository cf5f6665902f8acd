using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Tables;
using CoopGraph.Storage;
using GraphQL.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that a table that nobody reads on ends, though its next page is being read.</summary>
public sealed class AbandonedTableTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_table_is_given_up_while_the_store_does_not_answer()
    {
        using var released = new ManualResetEventSlim();
        await using var slow = api.With(FaultyStore.Insert).WithWebHostBuilder(host => host.UseSetting("GraphQL:Transport:Timeout", "00:05:00"));
        var store = (FaultyStore)slow.Services.GetRequiredService<ICoopGraphStore>();
        var runner = slow.Services.GetRequiredService<TableRunner>();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Forget();
        store.OnAsk = (_, question) =>
        {
            if (question < 4)
                return null;
            asked.TrySetResult();
            released.Wait();
            return null;
        };

        var table = await runner.OpenAsync(new GraphQLRequest { Query = "{ counties { nodes { code kind } } }" }, null, default);
        for (var page = 0; page < 3; page++)
            Assert.NotNull(await table.NextAsync());
        await asked.Task.WaitAsync(Long);

        await table.DisposeAsync().AsTask().WaitAsync(Long);
        Assert.Equal(4, store.Asked);
        released.Set();
    }
}
