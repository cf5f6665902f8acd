using System.Text.Json.Nodes;
using CoopGraph.Access;

namespace CoopGraph.Engine.Tests.Curation;

/// <summary>Tests questions about what was known at a time.</summary>
public sealed class AsKnownAtTests : IAsyncLifetime
{
    private const string Questions =
        """
        query ($t: DateTime) {
          cooperation(by: {caseId: "DOC-0031"}, asKnownAt: $t) { title note revision history { nodes { revision } } parties { unit { ... on County { partners { totalCount } } } } }
          cooperations(first: 3, order: [{year: DESC}], asKnownAt: $t) { totalCount nodes { caseId title changedAt } }
          summary(asKnownAt: $t) { total { caseCount } }
          findings(asKnownAt: $t) { id }
          changes(since: {time: "2009-01-01T00:00:00Z"}, last: 2, asKnownAt: $t) { totalCount nodes { caseId kind case { title } } }
          dataset { version caseCount versions { version } }
        }
        """;

    private EditingHost _host = null!;

    public async Task InitializeAsync() => _host = await EditingHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Every_question_has_the_answer_that_it_had_then()
    {
        var before = await _host.RunAsync(Questions);
        var then = await NowAsync();
        await _host.AddAsync(EditingHost.Case);
        await _host.EditAsync("updateCooperation", "UpdateCooperationInput", "dataVersion", """{"caseId": "DOC-0031", "ifRevision": 1, "reason": "A better title.", "set": {"title": "Another title"}}""");
        await _host.EditAsync("withdrawCooperation", "WithdrawCooperationInput", "dataVersion", """{"caseId": "DOC-0032", "ifRevision": 1, "reason": "Never signed."}""");
        var now = await _host.RunAsync(Questions);
        Assert.NotEqual(before.Answer.ToJsonString(), now.Answer.ToJsonString());
        Assert.Equal(before.Answer.ToJsonString(), (await _host.RunAsync(Questions, $$"""{"t": "{{then}}"}""")).Answer.ToJsonString());
        Assert.Equal(now.Answer.ToJsonString(), (await _host.RunAsync(Questions, $$"""{"t": "{{await NowAsync()}}"}""")).Answer.ToJsonString());
    }

    [Fact]
    public async Task An_operation_reads_the_data_of_one_time()
    {
        var now = await NowAsync();
        var (answer, _) = await _host.RunAsync("query ($t: DateTime) { summary(asKnownAt: $t) { total { caseCount } } all: cooperations { totalCount } }", $$"""{"t": "{{now}}"}""");
        Assert.Equal(
            "The fields summary, all do not name the same time: an operation reads the data of one time. Give all of them the same `asKnownAt`, or ask in several operations.",
            Message(answer));
    }

    [Theory]
    [InlineData("2020-12-31T00:00:00Z", "Nothing was known at 2020-12-31T00:00:00.000Z: the first version of these data is of ")]
    [InlineData("2999-12-31T00:00:00Z", "`asKnownAt` lies in the future; what is known then cannot be answered yet.")]
    public async Task A_time_that_cannot_be_answered_is_refused(string time, string message)
    {
        var (answer, _) = await _host.RunAsync("query ($t: DateTime) { summary(asKnownAt: $t) { total { caseCount } } }", $$"""{"t": "{{time}}"}""");
        Assert.StartsWith(message, Message(answer), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", answer["errors"]![0]!["extensions"]!["code"]!.ToString());
    }

    // The time of the last version: an edit can come within the same millisecond.
    private async Task<string> NowAsync()
    {
        var (answer, _) = await _host.RunAsync("{ dataset { versions(first: 1) { loadedAt } } }", role: Role.Reader);
        return answer["data"]!["dataset"]!["versions"]![0]!["loadedAt"]!.ToString();
    }

    private static string Message(JsonNode answer) => answer["errors"]![0]!["message"]!.ToString();
}
