using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Limits;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Limits;

public class NodeLimitTests
{
    [Theory]
    [InlineData("{ counties(first: 100) { nodes { name } } }", 101)]
    [InlineData("{ counties { nodes { name } } }", 21)]
    [InlineData("{ counties(last: 30) { edges { cursor node { name } } } }", 31)]
    [InlineData("{ counties(first: 100000) { nodes { name } } }", 101)]
    [InlineData("{ counties(first: 0) { totalCount } }", 1)]
    [InlineData("{ counties(first: 2) { nodes { partners(first: 3) { nodes { name } } } } }", 1 + 2 + 2 + 6)]
    [InlineData("query ($n: Int = 5) { counties(first: $n) { nodes { name } } }", 6)]
    [InlineData("query ($n: Int = 3) { counties(first: 2) { nodes { partners(first: $n) { nodes { name } } } } }", 1 + 2 + 2 + 6)]
    [InlineData("query ($n: Int = 2) { counties(first: $n) { nodes { partners(first: 3) { nodes { name } } } } }", 1 + 2 + 2 + 6)]
    [InlineData("query ($n: Int = 4) { a: counties(first: $n) { ...f } b: counties(first: 3) { ...f } } fragment f on CountyConnection { nodes { name } }", 9)]
    [InlineData("{ all { name } }", 10)]
    [InlineData("{ some(first: 3) { name } }", 3)]
    [InlineData("{ ...f ...f } fragment f on Query { counties(first: 4) { nodes { name } } }", 10)]
    [InlineData("{ counties(first: 100) { nodes { name } } @skip(if: true) } ", 1, false)]
    [InlineData("{ __schema { types { name fields { name type { name } } } } __type(name: \"X\") { name } }", 0)]
    public async Task Counts_the_objects_that_an_answer_may_hold(string document, int nodes, bool valid = true)
    {
        if (!valid)
            document = "{ counties(first: 100) { nodes @skip(if: true) { name } } }";
        await using var enough = await StartAsync(nodes == 0 ? 1 : nodes);
        Assert.Empty((await enough.Client.AskAsync(document)).Errors);

        if (nodes < 2)
            return;
        await using var tooFew = await StartAsync(nodes - 1);
        var answer = await tooFew.Client.AskAsync(document);
        answer.IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        Assert.Equal(nodes, answer.Error.GetProperty("extensions").GetProperty("found").GetInt32());
        Assert.Equal(nodes - 1, answer.Error.GetProperty("extensions").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task The_same_text_is_cheap_with_one_variable_and_dear_with_another()
    {
        await using var api = await StartAsync(50);
        const string Document = "query ($n: Int!) { counties(first: $n) { nodes { name } } }";

        Assert.Empty((await api.Client.AskAsync(Document, new { n = 3 })).Errors);
        (await api.Client.AskAsync(Document, new { n = 90 })).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
    }

    [Fact]
    public async Task Pages_of_pages_of_pages_are_refused_by_default()
    {
        await using var api = await StartAsync();
        const string Page = "(first: 100) { nodes { partners";

        var answer = await api.Client.AskAsync($"{{ counties{Page}{Page}(first: 100) {{ nodes {{ name }} }} }} }} }} }} }}");

        answer.IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        Assert.Equal(50_000, answer.Error.GetProperty("extensions").GetProperty("limit").GetInt32());
    }

    private static Task<TinyApi> StartAsync(int? limit = null) => TinyApi.StartAsync(
        schema =>
        {
            var county = new ObjectGraphType { Name = "County" };
            county.Field<StringGraphType>("name");
            var edge = new ObjectGraphType { Name = "CountyEdge" };
            edge.Field<StringGraphType>("cursor");
            Add(edge, "node", county).SetCost(0);
            var connection = new ObjectGraphType { Name = "CountyConnection" };
            connection.Field<IntGraphType>("totalCount");
            Add(connection, "nodes", new NonNullGraphType(new ListGraphType(county))).SetListSize(new PageOfConnection());
            Add(connection, "edges", new ListGraphType(new NonNullGraphType(edge))).SetListSize(new PageOfConnection());
            Add(county, "partners", connection, paged: true);
            Add(schema.Query, "counties", connection, paged: true);
            Add(schema.Query, "all", new ListGraphType(county));
            Add(schema.Query, "some", new ListGraphType(county), paged: true);
        },
        settings: limit is { } n ? [("GraphQL:Budget:MaxNodes", $"{n}")] : []);

    private static FieldType Add(ObjectGraphType type, string name, IGraphType fieldType, bool paged = false) => type.AddField(new FieldType
    {
        Name = name,
        ResolvedType = fieldType,
        Arguments = paged ? [IntArgument("first"), IntArgument("last")] : [],
        Resolver = new GraphQL.Resolvers.FuncFieldResolver<object?>(_ => fieldType is NonNullGraphType ? Array.Empty<object>() : null),
    });

    private static QueryArgument IntArgument(string name) => new(new IntGraphType()) { Name = name };
}
