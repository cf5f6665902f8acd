using System.Text.Json.Nodes;
using CoopGraph.Access;
using CoopGraph.Testing;

namespace CoopGraph.Engine.Tests.Curation;

/// <summary>Tests edits as clients make them.</summary>
public sealed class MutationTests : IAsyncLifetime
{
    private EditingHost _host = null!;

    public async Task InitializeAsync() => _host = await EditingHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_added_case_is_in_the_answer_and_in_every_later_one()
    {
        var (payload, status) = await _host.AddAsync(EditingHost.Case);
        Assert.Null(status);
        Assert.Null(payload["errors"]);
        Assert.Equal("CUR-000001", Text(payload["cooperation"]!["caseId"]));
        Assert.Equal("CURATED", Text(payload["cooperation"]!["provenance"]));
        Assert.Equal([RealUnits.Feidong, RealUnits.Yuexi], payload["cooperation"]!["parties"]!.AsArray().Select(party => Text(party!["unit"]!["code"])));

        var (answer, _) = await _host.RunAsync(
            "{ cooperation(by: {caseId: \"CUR-000001\"}) { title history { totalCount nodes { revision by kind reason dataVersion changes { field } } } } dataset { version versions(first: 1) { version by reason added } } }");
        var revision = answer["data"]!["cooperation"]!["history"]!["nodes"]![0]!;
        Assert.Equal(("1", "lin", "ADDED", "A newspaper says so."), (revision["revision"]!.ToString(), Text(revision["by"]), Text(revision["kind"]), Text(revision["reason"])));
        Assert.Equal(Text(payload["dataVersion"]), Text(answer["data"]!["dataset"]!["version"]));
        Assert.Equal(Text(payload["dataVersion"]), Text(answer["extensions"]!["dataVersion"]));
        Assert.Equal(("lin", "1"), (Text(answer["data"]!["dataset"]!["versions"]![0]!["by"]), answer["data"]!["dataset"]!["versions"]![0]!["added"]!.ToString()));
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_its_place_and_rule_all_at_once()
    {
        var (payload, status) = await _host.AddAsync(
            """
            {"parties": [{"unit": {"name": "Atlantis"}}, {"unit": {"code": "340828"}, "role": "DONOR"}], "date": "2017", "mechanism": "SELF_INITIATED",
             "issueArea": "ECONOMY", "title": "A park", "source": {"title": "A page", "evidence": "They signed it.", "confidence": "HIGH"}}
            """);
        Assert.Null(status);
        Assert.Null(payload["cooperation"]);
        Assert.Equal([("input.cooperation.parties.0.unit", "KNOWN_UNIT")], Violations(payload));

        (payload, _) = await _host.AddAsync(
            EditingHost.Case.Replace("\"dateBasis\": \"SIGNED\", ", "", StringComparison.Ordinal).Replace("A park in common", " ", StringComparison.Ordinal).Replace("https:", "ftp:", StringComparison.Ordinal));
        Assert.Equal(
            [("input.cooperation.title", "TITLE_REQUIRED"), ("input.cooperation.dateBasis", "DATE_BASIS"), ("input.cooperation.source.url", "SOURCE_URL")],
            Violations(payload).Order().OrderBy(one => one.Path.Split('.')[2] is "title" ? 0 : one.Path.Split('.')[2] is "dateBasis" ? 1 : 2));
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u0007")]
    [InlineData("\\r")]
    public async Task A_control_character_in_a_text_is_refused(string escaped)
    {
        var (payload, _) = await _host.AddAsync(EditingHost.Case.Replace("A park", $"A{escaped} park", StringComparison.Ordinal));
        Assert.Equal([("input.cooperation.title", "TEXT")], Violations(payload));
    }

    [Theory]
    [InlineData(null, 401, "An edit needs a key or token of the role curator, in the header Authorization or X-Api-Key.")]
    [InlineData(Role.Reader, 403, "The edit needs the role curator; this key or token has the role reader.")]
    public async Task Who_may_not_edit_gets_an_error_and_a_status_and_changes_nothing(Role? role, int expected, string message)
    {
        var (payload, status) = await _host.AddAsync(EditingHost.Case, role);
        Assert.Equal(expected, status);
        var error = Assert.Single(payload["errors"]!.AsArray())!;
        Assert.Equal(("NotAuthorizedError", message, "CURATOR"), (Text(error["__typename"]), Text(error["message"]), Text(error["role"])));
        var (answer, _) = await _host.RunAsync("{ dataset { versions { version } } }");
        Assert.Single(answer["data"]!["dataset"]!["versions"]!.AsArray());
    }

    [Fact]
    public async Task A_curator_withdraws_and_only_an_administrator_restores()
    {
        await _host.AddAsync(EditingHost.Case);
        const string input = """{"caseId": "CUR-000001", "ifRevision": 1, "reason": "It was never signed."}""";
        var (withdrawn, _) = await _host.EditAsync("withdrawCooperation", "WithdrawCooperationInput", "cooperation { caseId }", input);
        Assert.Null(withdrawn["errors"]);
        const string restore = """{"caseId": "CUR-000001", "ifRevision": 2, "reason": "It was, after all."}""";
        var (refused, status) = await _host.EditAsync("restoreCooperation", "RestoreCooperationInput", "cooperation { caseId }", restore);
        Assert.Equal((403, "ADMIN"), (status, Text(refused["errors"]![0]!["role"])));
        var (restored, _) = await _host.EditAsync("restoreCooperation", "RestoreCooperationInput", "cooperation { caseId revision }", restore, Role.Admin);
        Assert.Equal("3", restored["cooperation"]!["revision"]!.ToString());
    }

    [Fact]
    public async Task An_update_sets_what_is_given_and_null_removes()
    {
        await _host.AddAsync(EditingHost.Case.Replace("\"title\": \"A park", "\"note\": \"A note\", \"title\": \"A park", StringComparison.Ordinal));
        var (payload, _) = await _host.EditAsync(
            "updateCooperation", "UpdateCooperationInput", "cooperation { title note amount { rmb period } issueArea revision history { nodes { changes { field before after } } } }",
            """{"caseId": "CUR-000001", "ifRevision": 1, "reason": "Read again.", "set": {"note": null, "amount": {"rmb": 5000000, "period": "TOTAL"}, "issueArea": "SECURITY"}}""");
        Assert.Null(payload["errors"]);
        Assert.Null(payload["cooperation"]!["note"]);
        Assert.Equal(("A park in common", "SECURITY", "2"), (Text(payload["cooperation"]!["title"]), Text(payload["cooperation"]!["issueArea"]), payload["cooperation"]!["revision"]!.ToString()));
        Assert.Equal(
            ["issueArea Economy Security", "amount  5000000 Total", "note A note "],
            payload["cooperation"]!["history"]!["nodes"]![0]!["changes"]!.AsArray().Select(change => $"{change!["field"]} {change["before"]} {change["after"]}"));

        var (conflict, _) = await _host.EditAsync(
            "updateCooperation", "UpdateCooperationInput", "cooperation { title }", """{"caseId": "CUR-000001", "ifRevision": 1, "reason": "Late.", "set": {"title": "Late"}}""");
        Assert.Equal(("RevisionConflictError", "2"), (Text(conflict["errors"]![0]!["__typename"]), conflict["errors"]![0]!["current"]!["revision"]!.ToString()));
        var (nothing, _) = await _host.EditAsync(
            "updateCooperation", "UpdateCooperationInput", "cooperation { title }", """{"caseId": "CUR-000001", "ifRevision": 2, "reason": "Empty.", "set": {"title": null}}""");
        Assert.Equal([("input.set.title", "TEXT")], Violations(nothing));
    }

    [Fact]
    public async Task A_name_that_two_units_had_on_the_day_of_the_case_refuses_the_change_and_drops_no_party()
    {
        // On the last day of the data, one unit has the name; on that of the case, two had it.
        await _host.AddAsync(EditingHost.Case.Replace("2017-06", "2011-06", StringComparison.Ordinal));
        const string input = """
            {"caseId": "CUR-000001", "ifRevision": 1, "reason": "A third party.",
             "set": {"parties": [{"unit": {"code": "340122"}}, {"unit": {"code": "340828"}}, {"unit": {"name": "新市区"}}]}}
            """;
        var (answer, _) = await _host.RunAsync(
            "mutation ($input: UpdateCooperationInput!) { updateCooperation(input: $input) { cooperation { caseId } } }", $$"""{"input": {{input}}}""", Role.Curator);
        Assert.Equal("AMBIGUOUS_NAME", Text(answer["errors"]![0]!["extensions"]!["code"]));
        var (now, _) = await _host.RunAsync("{ cooperation(by: {caseId: \"CUR-000001\"}) { revision parties { role } } }");
        Assert.Equal(("1", 2), (now["data"]!["cooperation"]!["revision"]!.ToString(), now["data"]!["cooperation"]!["parties"]!.AsArray().Count));
    }

    [Fact]
    public async Task An_idempotency_key_gives_the_first_answer_again_and_is_for_one_edit()
    {
        const string key = """, "idempotencyKey": "monday" """;
        var (first, _) = await _host.AddAsync(EditingHost.Case, more: key);
        var (again, _) = await _host.AddAsync(EditingHost.Case, more: key);
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        var (other, _) = await _host.AddAsync(EditingHost.Case.Replace("park", "road", StringComparison.Ordinal), more: key);
        Assert.Equal([("input.idempotencyKey", "IDEMPOTENCY_KEY")], Violations(other));
    }

    [Fact]
    public async Task A_duplicate_is_named_and_can_be_allowed()
    {
        await _host.AddAsync(EditingHost.Case);
        var (payload, _) = await _host.AddAsync(EditingHost.Case);
        Assert.Equal("CUR-000001 has the same parties, date and subject: set `allowDuplicate` if this is another agreement.", Text(payload["errors"]![0]!["message"]));
        Assert.Equal("CUR-000001", Text(payload["errors"]![0]!["cooperations"]![0]!["caseId"]));
        (payload, _) = await _host.AddAsync(EditingHost.Case, more: """, "allowDuplicate": true """);
        Assert.Equal("CUR-000002", Text(payload["cooperation"]!["caseId"]));
    }

    [Fact]
    public async Task An_import_is_whole_or_nothing_and_more_than_a_hundred_rows_need_an_administrator()
    {
        var rows = Enumerable.Range(2009, 3).Select(year => Row(EditingHost.Case.Replace("2017-06", $"{year}", StringComparison.Ordinal)));
        const string selection = "added changed unchanged rows { kind cooperation { caseId } }";
        var (wrong, _) = await _host.EditAsync(
            "importCooperations", "ImportCooperationsInput", selection, Import([.. rows, Row(EditingHost.Case.Replace("2017-06", "1917", StringComparison.Ordinal))]));
        Assert.Equal([("input.cooperations.3.cooperation.date", "DATE_RANGE")], Violations(wrong));
        var (done, _) = await _host.EditAsync("importCooperations", "ImportCooperationsInput", selection, Import([.. rows]));
        Assert.Equal("3 0 0 CUR-000001", $"{done["added"]} {done["changed"]} {done["unchanged"]} {done["rows"]![0]!["cooperation"]!["caseId"]}");
        var (many, status) = await _host.EditAsync("importCooperations", "ImportCooperationsInput", selection, Import([.. Enumerable.Repeat(rows.First(), 101)]));
        Assert.Equal((403, "ADMIN"), (status, Text(many["errors"]![0]!["role"])));

        static string Row(string theCase) => $$"""{"cooperation": {{theCase}}}""";
        static string Import(string[] all) => $$"""{"cooperations": [{{string.Join(", ", all)}}], "reason": "Our own cases."}""";
    }

    private static IEnumerable<(string Path, string Rule)> Violations(JsonNode payload) => Assert.Single(payload["errors"]!.AsArray())!["violations"]!
        .AsArray().Select(one => (string.Join('.', one!["path"]!.AsArray().Select(part => part!.ToString())), Text(one["rule"])));

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
