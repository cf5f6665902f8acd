using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution.Documents;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Documents;

/// <summary>Tests which steps are skipped for a cached document, and which never are.</summary>
public sealed class KnownDocumentTests : IAsyncLifetime
{
    private readonly CountingBuilder _parser = new();
    private TinyApi _api = null!;

    private HttpClient Client => _api.Client;

    private DocumentCache Cache => _api.Services.GetRequiredService<DocumentCache>();

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(
        schema =>
        {
            var query = schema.Query;
            query.Field<StringGraphType>("hello").Argument<StringGraphType>("name").Resolve(field => $"Hello {field.GetArgument<string?>("name")}");
            query.Field<IntGraphType>("number").Argument<NonNullGraphType<IntGraphType>>("n").Resolve(field => field.GetArgument<int>("n"));
            query.Field<StringGraphType>("broken").Resolve(_ => throw new ExecutionError("No.") { Code = "NO" });
            query.Field<StringGraphType>("old").DeprecationReason("Ask new.").Resolve(_ => "old");
            var item = new ObjectGraphType { Name = "Item" };
            item.Field<StringGraphType>("name").Resolve(_ => "x");
            query.AddField(new FieldType
            {
                Name = "items",
                ResolvedType = new ListGraphType(item),
                Arguments = new(new QueryArgument(new IntGraphType()) { Name = "first" }),
                Resolver = new GraphQL.Resolvers.FuncFieldResolver<object?>(_ => new object[] { new() }),
            });
            var mutation = new ObjectGraphType { Name = "Mutation" };
            mutation.Field<StringGraphType>("change").Resolve(_ => "changed");
            schema.Mutation = mutation;
        },
        services => services.Replace(ServiceDescriptor.Singleton<IDocumentBuilder>(_parser)),
        ("GraphQL:Budget:MaxNodes", "50"));

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task It_is_parsed_once()
    {
        for (var i = 0; i < 3; i++)
            Assert.Equal("Hello x", (await Client.AskAsync("""{ hello(name: "x") }""")).Data.GetProperty("hello").GetString());

        Assert.Equal(1, _parser.Built);
    }

    [Fact]
    public async Task Variables_are_read_anew()
    {
        const string Text = "query ($n: Int!) { number(n: $n) }";

        foreach (var n in new[] { 1, 2, 3 })
            Assert.Equal(n, (await Client.AskAsync(Text, new { n })).Data.GetProperty("number").GetInt32());
        Assert.Equal("BAD_USER_INPUT", (await Client.AskAsync(Text, new { n = "x" })).Code);
        Assert.Equal("BAD_USER_INPUT", (await Client.AskAsync(Text)).Code);
        Assert.Equal(4, (await Client.AskAsync(Text, new { n = 4 })).Data.GetProperty("number").GetInt32());
        Assert.Equal(1, _parser.Built);
    }

    [Fact]
    public async Task What_is_cheap_with_one_value_is_refused_with_another()
    {
        const string Text = "query ($n: Int!) { items(first: $n) { name } }";

        Assert.Empty((await Client.AskAsync(Text, new { n = 3 })).Errors);
        Assert.Equal(1, Cache.Count);
        (await Client.AskAsync(Text, new { n = 100_000 })).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        Assert.Empty((await Client.AskAsync(Text, new { n = 3 })).Errors);
    }

    [Theory]
    [InlineData("{ nosuchfield }")]
    [InlineData("{ hello(name: 1) }")]
    [InlineData("{ hello")]
    [InlineData("query ($n: Int!) { number(n: $n) }")]
    [InlineData("{ items(first: 90) { name } }")]
    [InlineData("query A { hello } query B { hello }")]
    [InlineData("subscription { hello }")]
    public async Task What_is_not_valid_is_not_kept(string text)
    {
        for (var i = 0; i < 2; i++)
            Assert.NotEmpty((await Client.AskAsync(text)).Errors);

        Assert.Equal((0, 2), (Cache.Count, _parser.Built));
    }

    [Fact]
    public async Task A_field_that_fails_does_not_make_a_document_invalid()
    {
        for (var i = 0; i < 2; i++)
            Assert.Equal("NO", (await Client.AskAsync("{ broken hello }")).Code);

        Assert.Equal(1, _parser.Built);
    }

    [Fact]
    public async Task A_mutation_that_was_posted_is_still_not_taken_with_get()
    {
        const string Text = "mutation { change }";

        Assert.Equal("changed", (await Client.AskAsync(Text)).Data.GetProperty("change").GetString());
        (await Client.QueryAsync($"?query={Uri.EscapeDataString(Text)}")).IsRefused(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal("changed", (await Client.AskAsync(Text)).Data.GetProperty("change").GetString());
    }

    [Fact]
    public async Task Each_operation_of_one_document_is_run_and_checked()
    {
        const string Text =
            """query A { hello(name: "a") } query B($n: Int!) { number(n: $n) } query C($n: Int!) { items(first: $n) { name } } mutation D { change }""";

        Assert.Equal("Hello a", (await Client.AskOperationAsync(Text, "A")).Data.GetProperty("hello").GetString());
        Assert.Equal("BAD_USER_INPUT", (await Client.AskOperationAsync(Text, "B")).Code);
        Assert.Equal(7, (await AskAsync("B", 7)).Data.GetProperty("number").GetInt32());
        (await AskAsync("C", 100_000)).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        Assert.Equal("OPERATION_RESOLUTION_FAILURE", (await Client.AskOperationAsync(Text, "E")).Code);
        (await Client.QueryAsync($"?operationName=D&query={Uri.EscapeDataString(Text)}"))
            .IsRefused(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Assert.Equal(1, _parser.Built);

        Task<Answer> AskAsync(string operationName, int n) =>
            Client.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = Text, operationName, variables = new { n } }));
    }

    [Fact]
    public async Task Deprecated_fields_and_introspection_answer_alike()
    {
        const string Text = """{ old __type(name: "Query") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }""";

        var first = await Client.AskAsync(Text);
        var second = await Client.AskAsync(Text);

        Assert.Empty(first.Errors);
        Assert.Contains("Ask new.", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Skip_and_include_follow_the_variables()
    {
        const string Text = "query ($x: Boolean!) { hello @include(if: $x) old @skip(if: $x) }";

        foreach (var x in new[] { true, false, true })
        {
            var data = (await Client.AskAsync(Text, new { x })).Data;
            Assert.Equal((x, !x), (data.TryGetProperty("hello", out _), data.TryGetProperty("old", out _)));
        }
    }

    private sealed class CountingBuilder : IDocumentBuilder
    {
        private readonly GraphQLDocumentBuilder _builder = new();
        private int _built;

        public int Built => Volatile.Read(ref _built);

        public GraphQLDocument Build(string body)
        {
            Interlocked.Increment(ref _built);
            return _builder.Build(body);
        }
    }
}
