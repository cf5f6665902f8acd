using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests that an export has the same bytes on both stores, and after a restart.</summary>
public sealed class SameExportTests(ApiFactory embedded, Neo4jApi neo4j) : IClassFixture<ApiFactory>, IClassFixture<Neo4jApi>
{
    public static TheoryData<string> Addresses { get; } =
    [
        "network.graphml?includeIsolates=true",
        "network.gexf",
        "network.json?where={\"mechanism\":{\"eq\":\"ARRANGED\"}}",
        "network.edges.csv",
        "network.nodes.csv?year=2015",
        "dyads.csv?provinces=340000",
        "dyads.csv?provinces=220000&by=year",
        "cases.csv?where={\"provenance\":{\"eq\":\"DOCUMENTED\"}}",
        "dataset.zip",
    ];

    [SkippableTheory]
    [MemberData(nameof(Addresses))]
    public async Task Both_stores_give_the_same_bytes(string address) => Assert.Equal(
        await embedded.Client().GetByteArrayAsync($"/exports/{address}"), await neo4j.Client().GetByteArrayAsync($"/exports/{address}"));

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_restart_gives_the_same_bytes_and_the_same_tag(string address)
    {
        using var first = await embedded.Client().GetAsync($"/exports/{address}");
        await using var restarted = embedded.With(_ => { });

        // Times in a ZIP file are in steps of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        using var second = await restarted.CreateClient().GetAsync($"/exports/{address}");

        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
    }
}
