using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class PostTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task A_query_is_answered()
    {
        var answer = await _client.AskAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Query", answer.Data.GetProperty("__typename").GetString());
        Assert.Equal(answer.Text.Length, answer.ContentHeaders.ContentLength);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task Json_in_utf8_is_taken(string contentType)
    {
        var answer = await _client.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=gb18030")]
    public async Task Other_content_is_refused_so_that_no_page_of_another_site_can_post_unasked(string? contentType)
    {
        var answer = await _client.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        answer.IsRefused(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_refused_with_the_list_of_those_that_are_taken(string method)
    {
        var answer = await _client.SendAsync(new HttpMethod(method), "/graphql", null);

        answer.IsRefused(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal(["GET", "HEAD", "POST"], answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task An_operation_is_chosen_by_its_name()
    {
        var answer = await _client.PostAsync("""{"query":"query A { a: __typename } query B { b: __typename }","operationName":"B"}""");

        Assert.True(answer.Data.TryGetProperty("b", out _));
    }

    [Fact]
    public async Task Parameters_that_are_not_known_are_ignored()
    {
        var answer = await _client.PostAsync("""{"query":"{ __typename }","id":"x","extensions":{"some":"value"}}""");

        Assert.Empty(answer.Errors);
    }

    [Fact]
    public async Task Chinese_is_written_as_it_is()
    {
        var answer = await _client.AskAsync("""{ county(by: {code: "340122"}) { name(language: ZH) } }""");

        Assert.Contains("肥东县", answer.Text, StringComparison.Ordinal);
    }
}
