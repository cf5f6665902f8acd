using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class NegotiationTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Json = "application/json; charset=utf-8", GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/json;q=0, */*", GraphQLResponse)]
    [InlineData("text/html, application/json;q=0.9", Json)]
    [InlineData("text/html, */*;q=0.8", Json)]
    public async Task The_client_chooses_between_the_two_media_types(string? accept, string expected)
    {
        var answer = await _client.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(expected, answer.ContentType);
    }

    [Theory]
    [InlineData("text/*")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task A_client_that_accepts_neither_is_told_so(string accept)
        => (await _client.PostAsync("""{"query":"{ __typename }"}""", accept)).IsRefused(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nosuchfield }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($n: String!) { __typename }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($n: String!) { __type(name: $n) { name } }", "BAD_USER_INPUT")]
    public async Task A_request_that_is_not_executed_has_400_in_the_new_media_type_and_200_in_the_old(string document, string code)
    {
        (await _client.AskAsync(document)).IsRefused(HttpStatusCode.BadRequest, code);
        (await _client.AskAsync(document, accept: "application/json")).IsRefused(HttpStatusCode.OK, code);
    }
}
