using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Tests.Faults;

/// <summary>A statement that the server cannot finish is the question's fault while the server answers, and an outage while it does not.</summary>
public sealed class TooExpensiveTests
{
    [Theory]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut")]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration")]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    public async Task A_statement_that_the_server_ended_at_its_bound_is_too_expensive(string code)
    {
        var fake = FakeServer.Answering(() => Answers.Error(202, code));
        await using var client = TestClient.Of(fake);
        var e = await Assert.ThrowsAsync<QuestionTooExpensiveException>(() => client.ReadAsync());
        Assert.Contains(code, e.Message, StringComparison.Ordinal);
        Assert.Single(fake.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_without_a_result_in_time_is_too_expensive_only_where_the_server_answers(bool answers)
    {
        await using var client = TestClient.Of(Slow(answers), ("AttemptTimeout", "00:00:00.2"), ("TotalTimeout", "00:00:00.4"));
        var e = await Record.ExceptionAsync(() => client.ReadAsync());
        Assert.IsType(answers ? typeof(QuestionTooExpensiveException) : typeof(StoreUnavailableException), e);
    }

    [Fact]
    public async Task A_statement_without_a_result_while_the_server_comes_back_is_an_outage()
    {
        var slow = Slow(answers: true);
        var fake = new FakeServer((call, n) => n == 1 ? Answers.Refused() : slow.Answer(call, n));
        await using var client = TestClient.Of(fake, ("AttemptTimeout", "00:00:00.2"), ("TotalTimeout", "00:00:00.4"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
    }

    // Statements have no response until their caller gives up.
    private static FakeServer Slow(bool answers) => new((call, _) => !call.StartsWith("GET", StringComparison.Ordinal) ? Answers.Never()
        : answers ? Answers.With(200, """{"neo4j_version":"5.26.30"}""") : Answers.Refused());
}
