using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Transport;

public class SchemaEndpointTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Address = "/graphql/schema.graphql";

    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData(Address)]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql?SDL")]
    [InlineData("/graphql/?sdl")]
    public async Task It_has_the_schema_of_the_repository(string path)
    {
        foreach (var accept in new[] { null, "*/*", "text/html,*/*;q=0.8", "application/graphql" })
        {
            var answer = await _client.SendAsync(HttpMethod.Get, path, accept);

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("application/graphql; charset=utf-8", answer.ContentType);
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema.graphql")), answer.Text);
        }
    }

    [Fact]
    public async Task It_is_not_sent_again_to_who_has_it()
    {
        var first = await _client.SendAsync(HttpMethod.Get, Address, null);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());

        using var again = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("no-cache", again.Headers.CacheControl?.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task It_is_sent_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Accept-Encoding", "gzip");

        using var answer = await _client.SendAsync(request);

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task It_can_only_be_read()
    {
        var answer = await _client.SendAsync(HttpMethod.Post, Address, null, new StringContent("type Query"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(["GET", "HEAD"], answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task A_query_goes_to_the_endpoint_all_the_same() =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await _client.QueryAsync("?sdl&query={__typename}")).Text);
}
