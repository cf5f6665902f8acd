using System.Text.Json;
using CoopGraph.Cooperations;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>Which events a subscriber gets, and what they contain.</summary>
public sealed class EventTests : IDisposable
{
    private const string Changes = "subscription { onCooperationChanged { kind caseId revision dataVersion at passesFilter cooperation { title } } }";

    private readonly ChangingApi _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Each_change_is_an_event_with_the_case_as_it_is_now()
    {
        using var socket = await SubscribedAsync(Changes);
        var version = await _api.LoadAsync(cases => cases.Where(one => one.CaseId != "DOC-0002")
            .Select(one => one.CaseId == "DOC-0001" ? one with { Title = "Another title" } : one)
            .Append(cases[0] with { CaseId = "NEW-1", Title = "A new case" }));

        var events = new[] { await NextAsync(socket), await NextAsync(socket), await NextAsync(socket) };

        Assert.Equal(["CHANGED DOC-0001 True", "WITHDRAWN DOC-0002 False", "ADDED NEW-1 True"], events.Select(one =>
            $"{one.GetProperty("kind").GetString()} {one.GetProperty("caseId").GetString()} {one.GetProperty("passesFilter").GetBoolean()}"));
        Assert.All(events, one => Assert.Equal(version, one.GetProperty("dataVersion").GetString()));
        Assert.Equal([2, 2, 1], events.Select(one => one.GetProperty("revision").GetInt32()));
        Assert.Equal("Another title", events[0].GetProperty("cooperation").GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, events[1].GetProperty("cooperation").ValueKind);
    }

    [Fact]
    public async Task Each_version_is_an_event_with_its_counts()
    {
        using var socket = await SubscribedAsync("subscription { onDataVersionChanged { dataVersion previousVersion added changed withdrawn } }");
        var second = await _api.RetitleAsync("DOC-0001", "DOC-0002");
        var third = await _api.LoadAsync(cases => cases.Skip(1));

        Assert.Equal($$"""{"dataVersion":"{{second}}","previousVersion":"{{(await FirstVersionAsync())}}","added":0,"changed":2,"withdrawn":0}""", (await NextAsync(socket)).GetRawText());
        Assert.Equal($$"""{"dataVersion":"{{third}}","previousVersion":"{{second}}","added":0,"changed":0,"withdrawn":1}""", (await NextAsync(socket)).GetRawText());
    }

    [Theory]
    [InlineData("""{ caseId: { eq: "DOC-0001" } }""")]
    [InlineData("""{ title: { contains: "Luyang" }, provenance: { eq: DOCUMENTED } }""")]
    [InlineData("""{ parties: { some: { unit: { code: { eq: "340103" } }, role: { eq: DONOR } } }, year: { eq: 2017 } }""")]
    public async Task A_filter_admits_the_changes_of_cases_that_pass_it(string where)
    {
        using var socket = await SubscribedAsync($"subscription {{ onCooperationChanged(where: {where}) {{ caseId passesFilter }} }}");
        // The others come first by id, so that one that is wrongly sent would be seen.
        await _api.LoadAsync(cases => cases.Select(one => one.CaseId is "DOC-0001" or "PAPER-01" or "AAA"
            ? one with { Title = one.CaseId == "DOC-0001" ? "Luyang again" : "Other" } : one));
        await _api.LoadAsync(cases => cases.Select(one => one.CaseId == "DOC-0001" ? one with { Note = "A second change" } : one));

        Assert.Equal("""{"caseId":"DOC-0001","passesFilter":true}""", (await NextAsync(socket)).GetRawText());
        Assert.Equal("""{"caseId":"DOC-0001","passesFilter":true}""", (await NextAsync(socket)).GetRawText());
    }

    [Fact]
    public async Task A_case_that_passed_the_filter_before_is_sent_once_more_so_that_it_can_be_removed()
    {
        using var socket = await SubscribedAsync("""subscription { onCooperationChanged(where: { title: { startsWith: "Luyang" } }) { kind caseId passesFilter } }""");
        await _api.RetitleAsync("DOC-0001");
        await _api.RetitleAsync("DOC-0001");
        await _api.LoadAsync(cases => cases.Select(one => one.CaseId == "DOC-0001" ? one with { Title = "Luyang is back" } : one));
        await _api.LoadAsync(cases => cases.Where(one => one.CaseId != "DOC-0001"));
        await _api.LoadAsync(cases => cases.Append(cases[0] with { CaseId = "NEW-1", Title = "Luyang's end" }));

        var sent = new List<string>();
        for (var i = 0; i < 4; i++)
            sent.Add((await NextAsync(socket)).GetRawText());
        Assert.Equal(
        [
            """{"kind":"CHANGED","caseId":"DOC-0001","passesFilter":false}""",
            """{"kind":"CHANGED","caseId":"DOC-0001","passesFilter":true}""",
            """{"kind":"WITHDRAWN","caseId":"DOC-0001","passesFilter":false}""",
            """{"kind":"ADDED","caseId":"NEW-1","passesFilter":true}""",
        ], sent);
    }

    [Fact]
    public async Task A_change_of_a_time_that_is_gone_is_sent_where_the_case_before_it_is_not_known()
    {
        var first = await FirstVersionAsync();
        await _api.LoadAsync(cases => cases.Where(one => one.CaseId != "DOC-0001"));
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", """subscription { onCooperationChanged(where: { title: { eq: "no case has it" } }) { kind caseId passesFilter } }""", first);

        Assert.Equal("""{"kind":"WITHDRAWN","caseId":"DOC-0001","passesFilter":false}""", (await NextAsync(socket)).GetRawText());
    }

    [Fact]
    public async Task With_a_filter_on_the_ties_of_units_the_store_decides_and_the_case_before_is_not_known()
    {
        using var socket = await SubscribedAsync(
            """subscription { onCooperationChanged(where: { parties: { some: { unit: { code: { eq: "340103" }, cooperationCount: { gte: 1 } } } } }) { caseId passesFilter } }""");
        await _api.RetitleAsync("DOC-0001", "PAPER-01");

        Assert.Equal("""{"caseId":"DOC-0001","passesFilter":true}""", (await NextAsync(socket)).GetRawText());
        Assert.Equal("""{"caseId":"PAPER-01","passesFilter":false}""", (await NextAsync(socket)).GetRawText());
    }

    [Fact]
    public async Task Filters_come_from_variables_too()
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SendAsync("""
            {"id":"1","type":"subscribe","payload":{"query":"subscription ($where: CooperationFilterInput) { onCooperationChanged(where: $where) { caseId } }",
            "variables":{"where":{"caseId":{"eq":"DOC-0002"}}}}}
            """);
        await _api.HasSubscribersAsync(1);
        await _api.RetitleAsync("DOC-0001", "DOC-0002");

        Assert.Equal("""{"caseId":"DOC-0002"}""", (await NextAsync(socket)).GetRawText());
    }

    [Fact]
    public async Task A_change_to_synthetic_cases_has_the_warning_of_every_answer()
    {
        using var socket = await SubscribedAsync(Changes);
        await _api.LoadAsync(cases => cases.Append(cases[0] with { CaseId = "SYN-1", Title = "SYNTHETIC", Provenance = Provenance.Synthetic }));

        var payload = (await socket.ReceiveAsync()).GetProperty("payload");
        Assert.Contains("SYNTHETIC", payload.GetProperty("extensions").GetProperty("warnings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_larger_than_the_limit_has_an_error_and_the_next_one_comes_all_the_same()
    {
        using var api = new ChangingApi(("GraphQL:Subscriptions:MaxEventBytes", "1024"));
        using var socket = await Socket.BegunAsync(api.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onCooperationChanged { caseId cooperation { note } } }");
        await api.HasSubscribersAsync(1);
        await api.LoadAsync(cases => cases.Select(one => one.CaseId == "DOC-0001" ? one with { Note = new string('x', 2_000) } : one));
        await api.RetitleAsync("DOC-0002");

        var large = (await socket.ReceiveAsync()).GetProperty("payload");
        Assert.Equal("ANSWER_TOO_LARGE", large.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.EndsWith("/DOC-0001", large.GetProperty("extensions").GetProperty("eventId").GetString(), StringComparison.Ordinal);
        Assert.Equal("DOC-0002", (await NextAsync(socket)).GetProperty("caseId").GetString());
    }

    [Fact]
    public async Task Equal_subscriptions_share_the_work_of_an_event()
    {
        using var one = await SubscribedAsync(Changes);
        using var other = await Socket.BegunAsync(_api.SocketUrl);
        await other.SubscribeAsync("another id", Changes);
        await _api.HasSubscribersAsync(2);
        await _api.RetitleAsync("DOC-0001");

        Assert.Equal((await NextAsync(one)).GetRawText(), (await NextAsync(other)).GetRawText());
        one.Dispose();
        await _api.HasSubscribersAsync(1);
        await _api.RetitleAsync("DOC-0002");
        Assert.Equal("DOC-0002", (await NextAsync(other)).GetProperty("caseId").GetString());
    }

    private async Task<Socket> SubscribedAsync(string document)
    {
        var before = _api.Subscribers;
        var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", document);
        await _api.HasSubscribersAsync(before + 1);
        return socket;
    }

    private static async Task<JsonElement> NextAsync(Socket socket) =>
        (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").EnumerateObject().Single().Value;

    private async Task<string> FirstVersionAsync()
    {
        var answer = await Support.GraphQLClient.AskAsync(_api.Client(), "{ dataset { versions(first: 100) { version } } }");
        return answer.Data.GetProperty("dataset").GetProperty("versions").EnumerateArray().Last().GetProperty("version").GetString()!;
    }
}
