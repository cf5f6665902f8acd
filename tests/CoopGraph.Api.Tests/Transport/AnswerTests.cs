using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Transport;

public class AnswerTests
{
    [Fact]
    public async Task The_application_can_add_extensions_to_what_was_executed()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("{ text }");

        Assert.Equal(7, answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetInt32());
    }

    [Fact]
    public async Task Also_when_fields_failed()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("{ refused }");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("NO_LUCK", answer.Code);
        Assert.True(answer.Json.TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task But_not_to_a_refusal()
    {
        await using var api = await StartAsync();

        Assert.False((await api.Client.AskAsync("{ nosuchfield }")).Json.TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task Chinese_is_written_without_escapes()
    {
        await using var api = await StartAsync();

        Assert.Contains("\"肥东县 & <合肥>\"", (await api.Client.AskAsync("{ text }")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_may_be_deeper_than_the_json_writer_expects()
    {
        await using var api = await StartAsync();
        var query = string.Concat(Enumerable.Repeat("{ deep(first: 1) ", 15)) + "{ leaf }" + new string('}', 15);

        var answer = await api.Client.AskAsync(query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("errors", answer.Text, StringComparison.Ordinal);
        Assert.Contains("[[[[[[", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_over_a_plain_request_is_refused()
    {
        await using var api = await StartAsync();

        (await api.Client.AskAsync("subscription { text }")).IsRefused(HttpStatusCode.BadRequest, "SUBSCRIPTION_NOT_SUPPORTED");
    }

    private static Task<TinyApi> StartAsync() => TinyApi.StartAsync(
        schema =>
        {
            schema.Query.Field<StringGraphType>("text").Resolve(_ => "肥东县 & <合肥>");
            schema.Query.Field<StringGraphType>("refused").Resolve(_ => throw new ExecutionError("No luck") { Code = "NO_LUCK" });
            schema.Query.Field<StringGraphType>("leaf").Resolve(_ => "leaf");
            // Each level of the document adds six levels of lists to the JSON.
            IGraphType type = schema.Query;
            object value = "";
            for (var level = 0; level < 6; level++)
                (type, value) = (new ListGraphType(type), new[] { value });
            schema.Query.AddField(new FieldType
            {
                Name = "deep",
                ResolvedType = type,
                Arguments = [new QueryArgument(new IntGraphType()) { Name = "first" }],
                Resolver = new GraphQL.Resolvers.FuncFieldResolver<object>(_ => value),
            });
        },
        services => services.AddScoped<IResponseExtension, DataVersion>());

    private sealed class DataVersion : IResponseExtension
    {
        public void AddTo(IDictionary<string, object?> extensions) => extensions["dataVersion"] = 7;
    }
}
