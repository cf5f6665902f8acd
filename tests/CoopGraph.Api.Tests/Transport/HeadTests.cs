using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public sealed class HeadTests : IDisposable
{
    private readonly LoopbackApi _api = new();

    [Theory]
    [InlineData("/graphql?query={__typename}", null)]
    [InlineData("/graphql?query={__schema{types{name}}}", "gzip")]
    [InlineData("/graphql?query={nosuchfield}", null)]
    [InlineData("/graphql?query=mutation{x}", null)]
    [InlineData("/graphql", null)]
    [InlineData("/graphql/", null)]
    [InlineData("/graphql/?query={__typename}", null)]
    [InlineData("/explore/", null)]
    [InlineData("/graphql/schema.graphql", "gzip")]
    [InlineData("/graphql?sdl", null)]
    [InlineData("/", null)]
    [InlineData("/docs/queries", null)]
    public async Task It_has_the_status_and_the_headers_of_a_get_and_no_body(string path, string? encoding)
    {
        var head = $"Host: x\nConnection: close\nAccept: application/graphql-response+json, text/html;q=0.5\nAccept-Encoding: {encoding}";

        var get = await RawHttp.AskAsync(_api.Url, $"GET {path} HTTP/1.1\n{head}");
        var headed = await RawHttp.AskAsync(_api.Url, $"HEAD {path} HTTP/1.1\n{head}");

        Assert.Equal(HeadersOf(get), HeadersOf(headed));
        Assert.EndsWith("\r\n\r\n", headed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_the_query()
    {
        using var client = _api.CreateClient();

        var answer = await client.SendAsync(HttpMethod.Head, "/graphql?query={__typename}", GraphQLClient.GraphQLResponse);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith(GraphQLClient.GraphQLResponse, answer.ContentType, StringComparison.Ordinal);
    }

    public void Dispose() => _api.Dispose();

    // The server leaves out these headers where there is no body: chunks, and the length of an empty body.
    private static IEnumerable<string> HeadersOf(string response) => response[..response.IndexOf("\r\n\r\n", StringComparison.Ordinal)]
        .Split("\r\n")
        .Where(line => !line.StartsWith("Date:", StringComparison.Ordinal) && line is not ("Transfer-Encoding: chunked" or "Content-Length: 0"))
        .Order();
}
