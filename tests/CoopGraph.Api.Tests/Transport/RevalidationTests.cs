using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class RevalidationTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Query = "/graphql?query={county(by:{code:\"340122\"}){code}}", Another = "/graphql?query={__typename}";

    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"x\", {0}")]
    [InlineData("W/\"x\", {0}, \"y\"")]
    [InlineData("*")]
    public async Task An_answer_that_the_client_has_is_not_sent_again(string known)
    {
        using var first = await SendAsync(Query);

        using var second = await SendAsync(Query, known.Replace("{0}", first.Headers.ETag!.ToString(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        Assert.Equal("no-cache", second.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_strong_form_of_the_tag_is_compared_as_a_weak_one()
    {
        using var first = await SendAsync(Query);

        using var second = await SendAsync(Query, first.Headers.ETag!.Tag);

        Assert.True(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Another_answer_or_another_media_type_has_another_tag()
    {
        using var one = await SendAsync(Query);
        using var two = await SendAsync(Another, one.Headers.ETag!.ToString());
        using var three = await SendAsync(Query, one.Headers.ETag.ToString(), "application/json");

        Assert.Equal(HttpStatusCode.OK, two.StatusCode);
        Assert.Equal(HttpStatusCode.OK, three.StatusCode);
    }

    [Theory]
    [InlineData("/graphql?query={nosuchfield}")]
    [InlineData("/graphql?query={county(by:{name:\"nosuchname\"}){code}search(text:\"\"){code}}")]
    [InlineData("/graphql?query=mutation{x}")]
    [InlineData("/graphql")]
    public async Task An_answer_with_errors_is_not_to_be_stored(string path)
    {
        foreach (var accept in new[] { GraphQLClient.GraphQLResponse, "application/json" })
        {
            using var answer = await SendAsync(path, "*", accept);

            Assert.Contains("errors", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task A_post_has_no_tag()
    {
        var answer = await _client.AskAsync("{ __typename }");

        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.Headers.CacheControl);
    }

    [Theory]
    [InlineData("public, max-age=60", "public, max-age=60")]
    [InlineData("", null)]
    public async Task The_time_for_which_an_answer_is_stored_can_be_configured(string setting, string? expected)
    {
        await using var other = api.With(("GraphQL:Transport:CacheControl", setting));

        using var answer = await SendAsync(Query, client: other.CreateClient());

        Assert.Equal(expected, answer.Headers.CacheControl?.ToString());
        Assert.NotNull(answer.Headers.ETag);
    }

    private async Task<HttpResponseMessage> SendAsync(
        string path, string? known = null, string accept = GraphQLClient.GraphQLResponse, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await (client ?? _client).SendAsync(request);
    }
}
