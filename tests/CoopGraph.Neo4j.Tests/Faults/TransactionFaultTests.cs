using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Tests.Faults;

/// <summary>Every call of a transaction fails in every way, one at a time: the data are written once and whole, or not at all.</summary>
public sealed class TransactionFaultTests
{
    private static readonly string[] Statements = ["CREATE (:A)", "CREATE (:B)", "CREATE (:C)"];

    public static TheoryData<string> Faults => [.. Fault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Writes_once_and_whole_or_not_at_all_whichever_call_fails(string name)
    {
        var fault = Fault.All.Single(fault => fault.Name == name);
        for (var n = 1; ; n++)
        {
            var model = new TransactionModel(n, fault);
            await using var client = TestClient.Of(model.Server);
            var outcome = await OutcomeAsync(client);

            Assert.True(model.Committed.Count <= 1, $"call {n}: committed {model.Committed.Count} times");
            Assert.All(model.Committed, statements => Assert.Equal(Statements.Length, statements.Count));
            Assert.True(
                outcome switch
                {
                    Outcome.Written => model.Committed.Count == 1,
                    Outcome.NotWritten => model.Committed.Count == 0,
                    _ => true,
                },
                $"call {n}: {outcome}, but committed {model.Committed.Count} times");
            if (!model.HasFailed)
            {
                Assert.True(n > Statements.Length + 2);
                Assert.Equal(Outcome.Written, outcome);
                return;
            }
        }
    }

    [Fact]
    public async Task A_rollback_that_the_server_refuses_is_sent_again_until_it_is_done()
    {
        var rollbacks = 0;
        var server = new FakeServer((call, _) => call switch
        {
            "POST /tx" => Answers.Begun("1"),
            "POST /tx/1" => Answers.Error(400, "Neo.ClientError.Statement.SyntaxError"),
            // A statement is still running.
            _ => ++rollbacks < 3 ? Answers.Error(500, "Neo.DatabaseError.General.UnknownError") : Answers.Undone(),
        });
        await using var client = TestClient.Of(server);

        await Assert.ThrowsAsync<Neo4jException>(() => client.WriteAsync(Statements));

        Assert.Equal(["POST /tx", "POST /tx/1", "DELETE /tx/1", "DELETE /tx/1", "DELETE /tx/1"], server.Calls);
    }

    [Theory]
    [InlineData("reset before it is done")]
    [InlineData("truncated after it is done")]
    [InlineData("unreadable after it is done")]
    [InlineData("server fault before it is done")]
    public async Task Says_that_the_outcome_is_unknown_where_it_is_the_commit_that_fails(string name)
    {
        var model = new TransactionModel(5, Fault.All.Single(fault => fault.Name == name));
        await using var client = TestClient.Of(model.Server);
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.WriteAsync(Statements));
        Assert.Contains("OUTCOME UNKNOWN", e.Message, StringComparison.Ordinal);
        Assert.Single(model.Server.Calls, call => call.EndsWith("/commit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("deadlock", 3)]
    [InlineData("deadlock", 5)]
    [InlineData("transaction gone", 3)]
    [InlineData("refused", 5)]
    [InlineData("reset after it is done", 1)]
    public async Task Does_the_whole_work_again_where_the_reason_passes(string name, int failing)
    {
        var model = new TransactionModel(failing, Fault.All.Single(fault => fault.Name == name));
        await using var client = TestClient.Of(model.Server);
        await client.WriteAsync(Statements);
        Assert.Single(model.Committed);
    }

    [Fact]
    public async Task Gives_up_after_five_tries()
    {
        var fake = new FakeServer((call, _) => call == "POST /tx" ? Answers.Begun("t")
            : call.StartsWith("DELETE", StringComparison.Ordinal) ? Answers.Undone() : Answers.Deadlock());
        await using var client = TestClient.Of(fake);
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.WriteAsync(Statements));
        Assert.Contains("DeadlockDetected", e.Message, StringComparison.Ordinal);
        Assert.Equal(5, fake.Calls.Count(call => call == "POST /tx"));
    }

    [Fact]
    public async Task Rolls_back_and_passes_on_what_the_work_throws()
    {
        var model = new TransactionModel(0, Fault.All[0]);
        await using var client = TestClient.Of(model.Server);
        await Assert.ThrowsAsync<FormatException>(() => client.Client.WriteAsync<int>(
            async (transaction, cancellation) =>
            {
                await transaction.RunAsync("CREATE (:A)", TestClient.Nothing, cancellation);
                throw new FormatException();
            },
            default));
        Assert.Empty(model.Committed);
        Assert.Equal(["POST /tx", "POST /tx/1", "DELETE /tx/1"], model.Server.Calls);
    }

    [Fact]
    public async Task Does_not_commit_where_the_work_went_on_after_a_failed_statement()
    {
        var model = new TransactionModel(2, new Fault("wrong", () => Answers.Error(400, "Neo.ClientError.Statement.SyntaxError")));
        await using var client = TestClient.Of(model.Server);
        await Assert.ThrowsAsync<Neo4jException>(() => client.Client.WriteAsync(
            async (transaction, cancellation) =>
            {
                await Assert.ThrowsAsync<Neo4jException>(() => transaction.RunAsync("CREAT", TestClient.Nothing, cancellation));
                return true;
            },
            default));
        Assert.Empty(model.Committed);
    }

    private static async Task<Outcome> OutcomeAsync(TestClient client)
    {
        try
        {
            await client.WriteAsync(Statements);
            return Outcome.Written;
        }
        catch (StoreUnavailableException e) when (e.Message.Contains("OUTCOME UNKNOWN", StringComparison.Ordinal))
        {
            return Outcome.Unknown;
        }
        catch (Exception e) when (e is StoreUnavailableException or Neo4jException)
        {
            return Outcome.NotWritten;
        }
    }

    private enum Outcome
    {
        Written,
        NotWritten,
        Unknown,
    }
}
