using System.Text.Json;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests reports and their runs in GraphQL, in the list of reports and on the pages.</summary>
public class ReportRunsQueryTests
{
    private static readonly DateTimeOffset Six = ScheduleHost.Start.AddSeconds(1);

    [Fact]
    public async Task Reports_have_their_schedules_and_last_runs_and_the_answer_is_of_the_moment()
    {
        await using var host = await ScheduleHost.StartAsync();
        const string Query = "{ reports { name title parameters { name type default } schedules { name cron timeZone nextFireAt lastRun { id status rows outputs } } } }";
        var before = Rankings(await AskAsync(host, Query));
        Assert.Equal(JsonValueKind.Null, before.GetProperty("schedules")[0].GetProperty("lastRun").ValueKind);

        await host.DueAtAsync(Six);

        var rankings = Rankings(await AskAsync(host, Query));
        Assert.Equal("""{"name":"top","type":"Int!","default":"20"}""", rankings.GetProperty("parameters")[0].GetRawText());
        Assert.Equal(
            """
            {"name":"hourly","cron":"0 0 * * * ?","timeZone":"UTC","nextFireAt":"2026-03-02T07:00:00.000Z","lastRun":{"id":"hourly@20260302T060000Z","status":"SUCCEEDED","rows":5,"outputs":["folder: hourly-2026-03-02.csv"]}}
            """.Trim(),
            rankings.GetProperty("schedules")[0].GetRawText());
    }

    [Fact]
    public async Task Runs_are_paged_by_cursors_and_filtered()
    {
        await using var host = await ScheduleHost.StartAsync();
        await host.DueAtAsync(Six);
        await host.DueAtAsync(Six.AddHours(3));

        var first = (await AskAsync(host, "{ reportRuns(first: 2) { totalCount nodes { id status } pageInfo { hasNextPage endCursor } } }")).GetProperty("reportRuns");
        Assert.Equal((4, 2, true), (first.GetProperty("totalCount").GetInt32(), first.GetProperty("nodes").GetArrayLength(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var second = (await AskAsync(host, $$"""{ reportRuns(first: 2, after: "{{first.GetProperty("pageInfo").GetProperty("endCursor").GetString()}}") { nodes { id } pageInfo { hasNextPage } } }""")).GetProperty("reportRuns");
        Assert.Equal(
            """{"nodes":[{"id":"hourly@20260302T070000Z"},{"id":"hourly@20260302T060000Z"}],"pageInfo":{"hasNextPage":false}}""", second.GetRawText());
        var missed = await AskAsync(host, """{ reportRuns(where: { schedule: "hourly", report: "rankings", status: [MISSED] }) { totalCount nodes { startedAt message } } }""");
        Assert.Equal(2, missed.GetProperty("reportRuns").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task The_list_and_the_pages_show_schedules_and_runs()
    {
        await using var host = await ScheduleHost.StartAsync();
        await host.DueAtAsync(Six);

        Assert.Contains("\"schedules\":[{\"name\":\"hourly\",\"cron\":\"0 0 * * * ?\"", await host.Client().GetStringAsync("/reports"), StringComparison.Ordinal);
        foreach (var path in new[] { "/reports/", "/reports/rankings/" })
        {
            using var page = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
            var html = await (await host.Client().SendAsync(page)).Content.ReadAsStringAsync();
            Assert.Contains("next 2026-03-02 07:00:00 UTC", html, StringComparison.Ordinal);
            Assert.Contains("<td>Succeeded</td><td>5</td>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_schedule_that_is_off_does_not_fire()
    {
        await using var host = await ScheduleHost.StartAsync(("Enabled", "false"));

        await host.DueAtAsync(Six);

        Assert.Empty(await host.RunsAsync());
        Assert.Contains("No schedule is on.", await host.Client().GetStringAsync("/health"), StringComparison.Ordinal);
    }

    private static JsonElement Rankings(JsonElement data) =>
        data.GetProperty("reports").EnumerateArray().Single(report => report.GetProperty("name").GetString() == "rankings");

    private static async Task<JsonElement> AskAsync(ScheduleHost host, string query)
    {
        var answer = await host.Client().GetStringAsync($"/graphql?query={Uri.EscapeDataString(query)}");
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.False(json.TryGetProperty("errors", out _), answer);
        return json.GetProperty("data");
    }
}
