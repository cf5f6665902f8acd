using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class VaryTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string First = "https://example.org", Second = "https://example.com";

    [Theory]
    [InlineData("?query={__typename}", "*/*", "identity")]
    [InlineData("?query={__schema{types{name}}}", "application/json", "gzip")]
    [InlineData("?query={nosuchfield}", "application/json", "br")]
    [InlineData("?query={__typename}", "image/png", "identity")]
    [InlineData("", "*/*", "identity")]
    public async Task An_answer_depends_on_accept_and_accept_encoding(string query, string accept, string encoding)
        => Assert.Equal(["Accept", "Accept-Encoding"], await VaryAsync(api.Client(), query, accept, encoding));

    [Theory]
    [InlineData(null)]
    [InlineData(First)]
    [InlineData("https://stranger.example")]
    public async Task And_on_the_origin_where_other_sites_may_ask(string? origin)
    {
        await using var one = api.With(("Cors:Origins:0", First));
        await using var two = api.With(("Cors:Origins:0", First), ("Cors:Origins:1", Second));

        foreach (var client in new[] { one.CreateClient(), two.CreateClient() })
        {
            Assert.Equal(["Accept", "Accept-Encoding", "Origin"],
                (await VaryAsync(client, "?query={__schema{types{name}}}", "*/*", "gzip", origin)).Order());
        }
    }

    [Fact]
    public async Task Also_of_a_post()
    {
        var answer = await api.Client().AskAsync("{ __typename }");

        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
    }

    private static async Task<string[]> VaryAsync(HttpClient client, string query, string accept, string encoding, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql{query}");
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Encoding", encoding);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var response = await client.SendAsync(request);
        return [.. response.Headers.Vary];
    }
}
