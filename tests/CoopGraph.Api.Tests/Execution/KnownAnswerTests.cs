using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Execution;

/// <summary>Tests which answers are given again, and which never are.</summary>
public sealed class KnownAnswerTests : IAsyncLifetime
{
    private readonly Data _data = new();
    private int _resolved;
    private TinyApi _api = null!;

    private HttpClient Client => _api.Client;

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(
        schema =>
        {
            schema.Query.Field<IntGraphType>("count").Argument<IntGraphType>("n").Resolve(_ => ++_resolved);
            schema.Query.Field<StringGraphType>("broken").Resolve(_ => throw new ExecutionError($"No {++_resolved}.") { Code = "NO" });
            schema.Query.Field<StringGraphType>("caller").Resolve(field => $"{field.User?.Identity?.Name} {++_resolved}");
            var mutation = new ObjectGraphType { Name = "Mutation" };
            mutation.Field<IntGraphType>("change").Resolve(_ => ++_resolved);
            schema.Mutation = mutation;
        },
        services => services.AddSingleton<IDataVersion>(_data).AddSingleton<IConsistencyCheck>(_data).AddSingleton<IResponseExtension>(_data));

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task The_same_question_is_answered_once_while_the_data_stay()
    {
        Assert.Equal("1 1 1", await CountsAsync("{ count }", "{ count }", "{ count }"));
        _data.Version = "2";
        Assert.Equal("2 2", await CountsAsync("{ count }", "{ count }"));
        // Only the latest version is there to be given again.
        _data.Version = "1";
        Assert.Equal("3", await CountsAsync("{ count }"));
    }

    [Fact]
    public async Task Other_documents_operations_and_values_are_other_questions()
    {
        Assert.Equal("1 2", await CountsAsync("{ count }", "{ count  }"));
        const string Two = "query A { count } query B { count }";
        Assert.Equal(3, Count(await Client.AskOperationAsync(Two, "A")));
        Assert.Equal(4, Count(await Client.AskOperationAsync(Two, "B")));
        Assert.Equal(3, Count(await Client.AskOperationAsync(Two, "A")));
        const string Any = "query ($n: Int = 7) { count(n: $n) }";
        Assert.Equal(5, Count(await Client.AskAsync(Any, new { n = 1 })));
        Assert.Equal(6, Count(await Client.AskAsync(Any, new { n = 2 })));
        Assert.Equal(7, Count(await Client.AskAsync(Any)));
        Assert.Equal(5, Count(await Client.AskAsync(Any, new { n = 1 })));
        Assert.Equal(7, Count(await Client.AskAsync(Any, new { other = 1 })));
    }

    [Fact]
    public async Task A_wrong_value_is_refused_after_a_right_one()
    {
        const string Text = "query ($n: Int) { count(n: $n) }";

        Assert.Equal(1, Count(await Client.AskAsync(Text, new { n = 1 })));
        Assert.Equal("BAD_USER_INPUT", (await Client.AskAsync(Text, new { n = "1" })).Code);
    }

    [Fact]
    public async Task An_answer_with_errors_is_never_given_again()
    {
        Assert.Contains("No 1.", (await Client.AskAsync("{ broken }")).Text, StringComparison.Ordinal);
        Assert.Contains("No 2.", (await Client.AskAsync("{ broken }")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_depends_on_the_caller_is_never_given_again()
    {
        Assert.Contains("1", (await Client.AskAsync("{ caller }")).Text, StringComparison.Ordinal);
        Assert.Contains("2", (await Client.AskAsync("{ caller }")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_is_executed_each_time()
    {
        await Client.AskAsync("mutation { change }");
        await Client.AskAsync("mutation { change }");

        Assert.Equal(2, _resolved);
    }

    [Fact]
    public async Task It_has_the_bytes_and_headers_of_the_fresh_answer()
    {
        var fresh = await Client.QueryAsync("?query={count}");
        var again = await Client.QueryAsync("?query={count}");

        Assert.Equal(1, _resolved);
        Assert.Contains("\"made\":\"here\"", fresh.Text, StringComparison.Ordinal);
        Assert.Equal(fresh.Text, again.Text);
        Assert.Equal(fresh.Headers.ETag, again.Headers.ETag);
        Assert.Equal((fresh.Status, fresh.ContentType), (again.Status, again.ContentType));
    }

    [Fact]
    public async Task Without_data_of_which_the_version_is_known_nothing_is_given_again()
    {
        var resolved = 0;
        await using var api = await TinyApi.StartAsync(schema => schema.Query.Field<IntGraphType>("count").Resolve(_ => ++resolved));

        await api.Client.AskAsync("{ count }");
        await api.Client.AskAsync("{ count }");

        Assert.Equal(2, resolved);
    }

    private async Task<string> CountsAsync(params string[] documents)
    {
        var counts = new List<int>();
        foreach (var document in documents)
            counts.Add(Count(await Client.AskAsync(document)));
        return string.Join(' ', counts);
    }

    private static int Count(Answer answer) => answer.Data.GetProperty("count").GetInt32();

    private sealed class Data : IDataVersion, IConsistencyCheck, IResponseExtension
    {
        public string? Version { get; set; } = "1";

        public ValueTask<bool> IsCurrentAsync(string version, CancellationToken cancellation) => new(version == Version);

        public ValueTask<bool> IsConsistentAsync(CancellationToken cancellation) => new(true);

        public ValueTask<IGraphSnapshot?> HoldAsync(CancellationToken cancellation) => new((IGraphSnapshot?)null);

        public void AddTo(IDictionary<string, object?> extensions) => extensions["made"] = "here";
    }
}
