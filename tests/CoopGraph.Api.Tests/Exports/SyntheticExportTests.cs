using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests that an export with generated cases says so.</summary>
public sealed class SyntheticExportTests(SyntheticApi api) : IClassFixture<SyntheticApi>
{
    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData("network.graphml", "SYNTHETIC_DATA: Generated cases")]
    [InlineData("network.gexf", "SYNTHETIC_DATA: Generated cases")]
    [InlineData("network.json", "SYNTHETIC_DATA: Generated cases")]
    [InlineData("network.edges.csv", ",true\r\n")]
    public async Task Generated_cases_are_never_without_a_warning(string address, string inside)
    {
        var answer = await _client.SendAsync(HttpMethod.Get, $"/exports/{address}", null);
        var real = await _client.SendAsync(HttpMethod.Get, $"/exports/{address}?where={{\"provenance\":{{\"neq\":\"SYNTHETIC\"}}}}", null);

        Assert.Equal(["SYNTHETIC_DATA"], answer.Headers.GetValues("X-Warnings"));
        Assert.Contains(inside, answer.Text, StringComparison.Ordinal);
        Assert.False(real.Headers.Contains("X-Warnings"));
        Assert.DoesNotContain(inside, real.Text, StringComparison.Ordinal);
    }
}
