using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class BrowserVisitTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task A_browser_that_opens_the_endpoint_is_sent_to_the_ide()
    {
        var answer = await _client.QueryAsync("", Browser);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("graphql/", answer.Headers.Location?.ToString());
        Assert.Equal(["Accept"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/graphql", "/some/prefix/graphql/")]
    [InlineData("/explore?lang=zh", "/some/prefix/explore/?lang=zh")]
    [InlineData("/docs", "/some/prefix/docs/")]
    public async Task A_redirect_stays_below_the_prefix_of_a_proxy(string path, string expected)
    {
        var answer = await _client.SendAsync(HttpMethod.Get, path, Browser);

        var opened = new Uri($"https://example.org/some/prefix{path}");
        Assert.Equal(expected, new Uri(opened, answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task Nothing_is_posted_to_the_root()
        => Assert.Equal(HttpStatusCode.NotFound, (await _client.SendAsync(HttpMethod.Post, "/", null)).Status);

    [Fact]
    public async Task A_browser_that_asks_a_query_is_answered()
        => Assert.Empty((await _client.QueryAsync("?query={__typename}", Browser)).Errors);

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json, text/html;q=0.5")]
    public async Task A_program_is_told_what_is_missing(string? accept)
        => (await _client.QueryAsync("", accept)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
}
