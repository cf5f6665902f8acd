using System.Net;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.History;

/// <summary>Tests the questions of a job: what is new, what changed, and in which version.</summary>
public sealed class ChangesTests(TwoLoads api) : IClassFixture<TwoLoads>
{
    private const string Since = "2026-11-09T16:00:00.250+08:00";

    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task A_dataset_has_its_versions_with_what_each_load_changed()
    {
        var dataset = (await _client.AskAsync("{ dataset { version loadedAt versions { version loadedAt added changed withdrawn } } }")).Data.GetProperty("dataset");
        Assert.Equal("2026-11-09T08:00:00.250Z", dataset.GetProperty("loadedAt").GetString());
        var all = RealData.Seed.Cooperations.Count;
        Assert.Equal(
            [$"{dataset.GetProperty("version")} 2026-11-09T08:00:00.250Z 1 1 1", $"1.aaaaaaaa 2026-11-02T08:00:00.000Z {all} 0 0"],
            dataset.GetProperty("versions").EnumerateArray().Select(Line));
        Assert.StartsWith("2.", dataset.GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{version: "1.aaaaaaaa"}""")]
    [InlineData("""{time: "2026-11-09T08:00:00.250Z"}""")]
    [InlineData("""{time: "2026-11-02T08:00:00.001Z"}""")]
    public async Task Changes_since_a_version_or_a_time(string since)
    {
        var answer = await _client.AskAsync($"{{ changes(since: {since}) {{ totalCount nodes {{ kind caseId title at version fields case {{ title }} }} }} }}");
        var changes = answer.Data.GetProperty("changes");
        Assert.Equal(3, changes.GetProperty("totalCount").GetInt32());
        Assert.Equal(["CHANGED DOC-0001", "ADDED DOC-0031", "WITHDRAWN OLD-1"], changes.GetProperty("nodes").EnumerateArray().Select(one => Line(one, "kind", "caseId")));
        var (changed, withdrawn) = (changes.GetProperty("nodes")[0], changes.GetProperty("nodes")[2]);
        Assert.Equal(["title", "amount"], changed.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal(changed.GetProperty("title").GetString(), changed.GetProperty("case").GetProperty("title").GetString());
        Assert.Equal(TwoLoads.WithdrawnTitle, withdrawn.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, withdrawn.GetProperty("case").ValueKind);
        Assert.Empty(withdrawn.GetProperty("fields").EnumerateArray());
        Assert.Equal(answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetString(), withdrawn.GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_job_that_gives_back_the_last_version_sees_every_change_once()
    {
        var version = (await _client.AskAsync("{ dataset { version } }")).Data.GetProperty("dataset").GetProperty("version").GetString();
        var answer = await _client.AskAsync("query($version: String!) { changes(since: {version: $version}) { totalCount nodes { caseId } } }", new { version });
        Assert.Equal(0, answer.Data.GetProperty("changes").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Pages_of_all_changes_have_each_once()
    {
        List<string> seen = [];
        string? after = null;
        do
        {
            var page = (await _client.AskAsync(
                "query($after: String) { changes(since: {time: \"2000-01-01T00:00:00Z\"}, first: 100, after: $after) { nodes { version caseId } pageInfo { hasNextPage endCursor } } }",
                new { after })).Data.GetProperty("changes");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(Line));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(RealData.Seed.Cooperations.Count + 3, seen.Count);
        Assert.Distinct(seen);
    }

    [Fact]
    public async Task Cases_have_the_times_of_their_loads_and_are_found_by_them()
    {
        var answer = await _client.AskAsync(
            $$$"""
            query($since: DateTime!) {
              new: cooperations(where: {recordedAt: {gte: "{{{Since}}}"}}) { nodes { caseId recordedAt changedAt } }
              changed: cooperations(where: {changedAt: {gte: $since}}) { nodes { caseId recordedAt changedAt } }
              old: cooperations(where: {changedAt: {lt: $since}}) { totalCount }
            }
            """,
            new { since = Since });
        Assert.Equal(["DOC-0031 2026-11-09T08:00:00.250Z 2026-11-09T08:00:00.250Z"], Nodes(answer, "new"));
        Assert.Equal(
            ["DOC-0001 2026-11-02T08:00:00.000Z 2026-11-09T08:00:00.250Z", "DOC-0031 2026-11-09T08:00:00.250Z 2026-11-09T08:00:00.250Z"],
            Nodes(answer, "changed"));
        Assert.Equal(RealData.Seed.Cooperations.Count - 2, answer.Data.GetProperty("old").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Counts_networks_and_units_obey_a_filter_by_the_time_of_the_load()
    {
        var answer = await _client.AskAsync(
            """
            query($since: DateTime!) {
              summary(where: {recordedAt: {gte: $since}}) { total { caseCount } }
              network(where: {changedAt: {gte: $since}}) { nodeCount }
              counties(where: {cooperations: {some: {recordedAt: {gte: $since}}}}) { totalCount }
            }
            """,
            new { since = Since });
        Assert.Equal(1, answer.Data.GetProperty("summary").GetProperty("total").GetProperty("caseCount").GetInt32());
        Assert.NotEqual(0, answer.Data.GetProperty("network").GetProperty("nodeCount").GetInt32());
        Assert.NotEqual(0, answer.Data.GetProperty("counties").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Cases_are_sorted_by_the_times_of_their_loads()
    {
        var answer = await _client.AskAsync(
            "{ new: cooperations(order: [{recordedAt: DESC}], first: 2) { nodes { caseId recordedAt changedAt } } changed: cooperations(order: [{changedAt: DESC}], first: 2) { nodes { caseId recordedAt changedAt } } }");
        Assert.Equal("DOC-0031 2026-11-09T08:00:00.250Z 2026-11-09T08:00:00.250Z", Nodes(answer, "new").First());
        Assert.Equal(
            ["DOC-0001 2026-11-02T08:00:00.000Z 2026-11-09T08:00:00.250Z", "DOC-0031 2026-11-09T08:00:00.250Z 2026-11-09T08:00:00.250Z"],
            Nodes(answer, "changed"));
    }

    [Theory]
    [InlineData("1.bbbbbbbb")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task An_unknown_version_is_refused_with_the_newest_one(string version)
    {
        var answer = await _client.AskAsync("query($version: String) { changes(since: {version: $version}) { totalCount } }", new { version });
        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.StartsWith($"The version '{version}' is not among those of these data: give one of `dataset.versions`, such as '2.", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-09")]
    [InlineData("2026-11-09T08:00:00")]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("last Friday")]
    public async Task A_time_without_its_offset_is_refused_in_one_sentence_both_ways(string time)
    {
        var sentence = $"'{time}' is not a time: give a day, a time and the offset from UTC, such as 2020-12-31T10:00:00Z or 2020-12-31T18:00:00+08:00.";
        var literal = await _client.AskAsync($"{{ changes(since: {{time: \"{time}\"}}) {{ totalCount }} }}");
        Assert.Contains(sentence, literal.Message, StringComparison.Ordinal);
        var variable = await _client.AskAsync("query($time: DateTime) { changes(since: {time: $time}) { totalCount } }", new { time });
        Assert.Contains(sentence, variable.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task So_many_versions_are_not_listed(int first)
    {
        var answer = await _client.AskAsync($"{{ dataset {{ versions(first: {first}) {{ version }} }} }}");
        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal($"`first` is {first}: give 1 to 100.", answer.Message);
    }

    [Theory]
    [InlineData("new-since", "DOC-0031", "DOC-0031")]
    [InlineData("changes-since", "DOC-0001", "DOC-0031", "OLD-1")]
    public async Task The_reports_have_what_is_new_since_a_time(string report, params string[] ids)
    {
        using var response = await _client.GetAsync($"/reports/{report}.json?since=2026-11-09T08:00:00.250Z");
        Assert.Equal(TwoLoads.Second.AddMilliseconds(-250), response.Content.Headers.LastModified);
        var rows = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("rows");
        Assert.Equal(ids, rows.EnumerateArray().Select(row => row.GetProperty("caseId").GetString()));
        Assert.Equal(0, JsonDocument.Parse(await _client.GetStringAsync($"/reports/{report}.json?since=2026-11-09T08:00:00.251Z")).RootElement.GetProperty("rowCount").GetInt32());
    }

    [Fact]
    public async Task A_wrong_time_of_a_report_is_refused_with_the_parameter()
    {
        using var response = await _client.GetAsync("/reports/new-since.csv?since=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("since", problem.GetProperty("parameter").GetString());
        Assert.StartsWith("The parameter `since` is 'yesterday': give a time with its offset from UTC, such as", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Nodes(Answer answer, string list) => answer.Data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(Line);

    private static string Line(JsonElement one) => string.Join(' ', one.EnumerateObject().Select(field => field.Value.ToString()));

    private static string Line(JsonElement one, params string[] fields) => string.Join(' ', fields.Select(field => one.GetProperty(field).ToString()));
}
