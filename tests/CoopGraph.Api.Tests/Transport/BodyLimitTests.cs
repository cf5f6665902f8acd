using System.Net;
using System.Text;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class BodyLimitTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task A_body_over_256_KB_is_refused()
        => (await _client.PostAsync(Body(256 * 1024 + 1))).IsRefused(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");

    [Fact]
    public async Task A_body_of_256_KB_is_read()
        => Assert.Empty((await _client.PostAsync(Body(256 * 1024))).Errors);

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_counted_while_it_is_read()
    {
        using var content = new StreamContent(new Unsized(Encoding.UTF8.GetBytes(Body(300 * 1024))));
        content.Headers.ContentType = new("application/json");

        var answer = await _client.SendAsync(HttpMethod.Post, "/graphql", null, content);

        answer.IsRefused(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
    }

    [Fact]
    public async Task The_limit_can_be_configured()
    {
        await using var small = api.With(("GraphQL:Transport:MaxBodyBytes", "100"));

        var answer = await small.CreateClient().PostAsync(Body(101));

        answer.IsRefused(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
        Assert.Contains("100 bytes", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kestrel_refuses_it_in_the_same_words()
    {
        using var real = new LoopbackApi();
        using var client = real.CreateClient();

        var answer = await client.PostAsync(Body(256 * 1024 + 1));

        answer.IsRefused(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
    }

    private static string Body(int length)
    {
        const string Start = """{"query":"{ __typename }","x":" """, End = "\"}";
        return Start + new string('x', length - Start.Length - End.Length) + End;
    }

    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
