using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Tests.Oracle;
using CoopGraph.Storage;
using CoopGraph.Testing;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Tests.Answers;

/// <summary>Tests answers that are given again, on the real schema and store.</summary>
public sealed class KnownAnswerTests
{
    private const string Titles = """{ county(by: { code: "340122" }) { name cooperations(first: 3) { nodes { title } } } }""";

    [Fact]
    public async Task Drawn_operations_have_the_same_bytes_the_second_time()
    {
        await using var host = await ConsoleHost.StartAsync();
        var schema = host.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var cache = host.Services.GetRequiredService<AnswerCache>();
        var (known, differences) = (0, new List<string>());

        for (var seed = 1_000_000; seed < 1_001_200; seed++)
        {
            var operation = OperationDrawer.Draw(schema, seed);
            var before = cache.Count;
            var fresh = await host.RunAsync(operation.WithVariables, operation.Variables);
            var hasErrors = fresh.StartsWith("{\"errors\"", StringComparison.Ordinal);
            Assert.True(!hasErrors || cache.Count <= before, fresh);
            known += hasErrors ? 0 : 1;
            if (fresh != await host.RunAsync(operation.WithVariables, operation.Variables))
                differences.Add($"{operation.WithVariables}\n{operation.Variables}");
        }

        Assert.Empty(differences);
        Assert.True(known > 200, $"{known} were without errors.");
    }

    [Fact]
    public async Task The_store_is_not_asked_again()
    {
        CountingStore? store = null;
        await using var host = await ConsoleHost.StartAsync(inner => store = new CountingStore(inner));

        var fresh = await host.RunAsync(Titles);
        var asked = store!.Asked;
        Assert.Equal(fresh, await host.RunAsync(Titles));

        Assert.True(asked > 0);
        Assert.Equal(asked, store.Asked);
    }

    [Fact]
    public async Task With_a_size_of_zero_the_store_is_asked_each_time()
    {
        CountingStore? store = null;
        await using var host = await ConsoleHost.StartAsync(inner => store = new CountingStore(inner), ("GraphQL:Answers:Bytes", "0"));

        await host.RunAsync(Titles);
        var asked = store!.Asked;
        await host.RunAsync(Titles);

        Assert.Equal(2 * asked, store.Asked);
    }

    [Fact]
    public async Task Data_that_moved_are_seen_in_the_next_answer()
    {
        await using var host = await ConsoleHost.StartAsync();
        for (var i = 0; i < 2; i++)
            Assert.DoesNotContain("New: ", await host.RunAsync(Titles), StringComparison.Ordinal);

        var seed = Repository.Data;
        await host.Services.GetRequiredService<ICoopGraphStore>().LoadAsync(
            seed with { Fingerprint = new string('e', 64), Cooperations = [.. seed.Cooperations.Select(known => known with { Title = $"New: {known.Title}" })] }, default);

        for (var i = 0; i < 2; i++)
            Assert.Contains("New: ", await host.RunAsync(Titles), StringComparison.Ordinal);
        Assert.Equal(1, host.Services.GetRequiredService<AnswerCache>().Count);
    }

    private sealed class CountingStore(ICoopGraphStore store) : DelegatingStore(store)
    {
        private readonly ICoopGraphStore _store = store;

        public int Asked { get; private set; }

        public override async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) =>
            new Snapshot(await _store.OpenAsync(cancellation), this);

        private sealed class Snapshot(IGraphSnapshot graph, CountingStore counter) : DelegatingSnapshot(graph)
        {
            protected override IGraphSnapshot Asked
            {
                get
                {
                    counter.Asked++;
                    return base.Asked;
                }
            }
        }
    }
}
