using System.Net;
using CoopGraph.Api.Tests.Support;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Transport;

public class GetTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task A_query_is_answered_with_its_variables_and_operation()
    {
        var query = Uri.EscapeDataString("query A { __typename } query B($n: String!) { __type(name: $n) { name } }");
        var variables = Uri.EscapeDataString("""{"n":"Query"}""");

        var answer = await _client.QueryAsync($"?query={query}&operationName=B&variables={variables}&extensions=");

        Assert.Equal("Query", answer.Data.GetProperty("__type").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("mutation { __typename }")]
    [InlineData("subscription { __typename }")]
    [InlineData("query A { __typename } mutation B { __typename }", "B")]
    public async Task What_is_not_a_query_is_refused_with_the_method_that_it_needs(string document, string? operation = null)
    {
        await using var tiny = await TinyApi.StartAsync(schema =>
        {
            schema.Query.Field<StringGraphType>("f");
            var mutation = new ObjectGraphType { Name = "Mutation" };
            schema.Mutation = mutation;
            mutation.Field<StringGraphType>("f").Resolve(_ => throw new InvalidOperationException("must not run"));
        });

        foreach (var accept in new[] { "application/json", GraphQLClient.GraphQLResponse })
        {
            var answer = await tiny.Client.QueryAsync($"?query={Uri.EscapeDataString(document)}&operationName={operation}", accept);

            answer.IsRefused(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
            Assert.Equal(["POST"], answer.ContentHeaders.Allow);
        }
    }

    [Theory]
    [InlineData("?query={__typename}&query={__typename}")]
    [InlineData("?query={__typename}&variables={}&variables={}")]
    [InlineData("?query={__typename}&variables=[1]")]
    [InlineData("?query={__typename}&variables={\"a\":1,\"a\":2}")]
    [InlineData("?query={__typename}&variables={")]
    [InlineData("?query={__typename}&extensions=1")]
    [InlineData("?query=")]
    [InlineData("?notquery=1")]
    [InlineData("?QUERY={__typename}")]
    [InlineData("")]
    public async Task A_malformed_question_is_refused(string queryString)
        => (await _client.QueryAsync(queryString)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");

    [Fact]
    public async Task Bytes_that_are_not_utf8_do_not_become_something_else()
        => (await _client.QueryAsync("?query={__type(name:\"%ff\"){name}}%fe"))
            .IsRefused(HttpStatusCode.BadRequest, "GRAPHQL_PARSE_FAILED");
}
