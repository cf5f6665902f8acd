using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing;

namespace CoopGraph.Neo4j.Tests.Faults;

/// <summary>The outcome of a reading statement for each response.</summary>
public sealed class ReadFaultTests
{
    private static readonly Dictionary<string, Func<HttpResponseMessage>> Passing = new()
    {
        ["deadlock"] = Answers.Deadlock,
        ["rows and then a passing error"] = () => Answers.RowsAndError("Neo.TransientError.General.DatabaseUnavailable"),
        ["truncated"] = Answers.Truncated,
        ["reset"] = Answers.Reset,
        ["refused"] = Answers.Refused,
        ["not JSON"] = () => Answers.With(202, "<html>"),
        ["JSON of another kind"] = () => Answers.With(202, """{"data":[]}"""),
        ["a proxy's answer"] = () => Answers.With(503, ""),
        ["data with another status"] = () => Answers.With(200, """{"data":{"fields":["one"],"values":[[1]]}}"""),
    };

    public static TheoryData<string> PassingNames => [.. Passing.Keys];

    [Theory]
    [MemberData(nameof(PassingNames))]
    public async Task Is_tried_again_where_the_failure_may_pass(string name)
    {
        var fake = FakeServer.Answering(Passing[name], Answers.One);
        await using var client = TestClient.Of(fake);
        var answer = await client.ReadAsync();
        Assert.Equal(1, Assert.Single(answer.Rows)[0].GetInt32());
        Assert.Equal(2, fake.Calls.Count(call => call == "POST "));
    }

    [Theory]
    [MemberData(nameof(PassingNames))]
    public async Task Is_given_up_after_four_tries(string name)
    {
        var fake = FakeServer.Answering(Passing[name]);
        await using var client = TestClient.Of(fake);
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
        Assert.StartsWith("Neo4j at http://127.0.0.1:7474 ", e.Message, StringComparison.Ordinal);
        // The breaker may open before the last try.
        Assert.InRange(fake.Bodies.Count(body => body.Contains("RETURN 1 AS one", StringComparison.Ordinal)), 3, 4);
    }

    [Theory]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError")]
    [InlineData(400, "Neo.ClientError.Statement.AccessMode")]
    [InlineData(202, "Neo.ClientError.Transaction.Terminated")]
    [InlineData(400, "Neo.TransientError.Transaction.Terminated")]
    [InlineData(500, "Neo.DatabaseError.General.UnknownError")]
    public async Task Is_not_tried_again_where_it_would_only_fail_again(int status, string code)
    {
        var fake = FakeServer.Answering(() => Answers.Error(status, code));
        await using var client = TestClient.Of(fake);
        var e = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync());
        Assert.Equal(code, e.Code);
        Assert.Single(fake.Calls);
    }

    [Theory]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", "Neo4j:Password")]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", "Neo4j:Database")]
    public async Task Says_what_to_look_at_where_the_store_cannot_answer(int status, string code, string part)
    {
        var fake = FakeServer.Answering(() => Answers.Error(status, code));
        await using var client = TestClient.Of(fake);
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
        Assert.Contains(part, e.Message, StringComparison.Ordinal);
        Assert.Single(fake.Calls);
    }

    [Fact]
    public async Task Never_gives_rows_that_came_before_an_error()
    {
        await using var client = TestClient.Of(FakeServer.Answering(() => Answers.RowsAndError("Neo.ClientError.Statement.ArithmeticError")));
        var e = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync());
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", e.Code);
    }

    [Fact]
    public async Task Waits_out_a_rate_limit_only_within_its_time()
    {
        var fake = FakeServer.Answering(() => Answers.Error(429, "Neo.ClientError.Security.AuthenticationRateLimit"), Answers.One);
        await using var client = TestClient.Of(fake, ("TotalTimeout", "00:00:05"));
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
        Assert.Contains("wrong passwords", e.Message, StringComparison.Ordinal);
        Assert.Single(fake.Calls);
    }

    [Fact]
    public async Task Is_given_up_when_the_caller_gives_up()
    {
        using var caller = new CancellationTokenSource();
        var fake = FakeServer.Answering(() =>
        {
            caller.Cancel();
            throw new OperationCanceledException(caller.Token);
        });
        await using var client = TestClient.Of(fake);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ReadAsync(cancellation: caller.Token));
    }

    [Fact]
    public async Task Is_refused_at_once_while_the_server_is_known_to_be_gone_and_works_again_afterwards()
    {
        var isGone = true;
        var fake = new FakeServer((_, _) => isGone ? Answers.Refused() : Answers.One());
        await using var client = TestClient.Of(fake);
        await Eventually.IsTrueAsync(async () =>
        {
            var asked = fake.Calls.Count;
            var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
            return e.Message.Contains("calls before", StringComparison.Ordinal) && fake.Calls.Count == asked;
        });

        isGone = false;
        await Eventually.WorksAsync(() => client.ReadAsync());
    }
}
