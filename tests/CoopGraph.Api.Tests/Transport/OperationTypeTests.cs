using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class OperationTypeTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("mutation{x}")]
    [InlineData("mutation M($a: Int = 1) { x(a: $a) { y } }")]
    [InlineData("mutation{...F} fragment F on Query{__typename}")]
    public async Task A_mutation_that_the_schema_does_not_have_is_not_executed(string document)
    {
        var answer = await _client.AskAsync(document);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.All(answer.Codes, code => Assert.Equal("GRAPHQL_VALIDATION_FAILED", code));
        Assert.Contains("mutation", answer.Errors[0].GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Json.TryGetProperty("data", out _));

        var old = await _client.AskAsync(document, accept: "application/json");
        Assert.Equal(HttpStatusCode.OK, old.Status);
        Assert.False(old.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_subscription_is_refused_as_one()
        => (await _client.AskAsync("subscription{x}")).IsRefused(HttpStatusCode.BadRequest, "SUBSCRIPTION_NOT_SUPPORTED");
}
