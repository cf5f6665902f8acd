using System.Text.Json.Nodes;
using CoopGraph.Access;

namespace CoopGraph.Engine.Tests.Curation;

/// <summary>Tests what a client learns of a case that another editor withdrew.</summary>
public sealed class WithdrawnCaseTests : IAsyncLifetime
{
    private const string Selection = "cooperation { caseId revision title }";

    private EditingHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await EditingHost.StartAsync();
        await _host.AddAsync(EditingHost.Case);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("updateCooperation", "UpdateCooperationInput", """, "set": {"title": "Late"}""")]
    [InlineData("withdrawCooperation", "WithdrawCooperationInput", "")]
    [InlineData("restoreCooperation", "RestoreCooperationInput", "")]
    public async Task An_edit_of_an_earlier_revision_learns_that_the_case_was_withdrawn_and_with_which_revision(string field, string type, string more)
    {
        await WithdrawAsync(1);

        var (payload, _) = await _host.EditAsync(field, type, Selection, $$"""{"caseId": "CUR-000001", "ifRevision": 1, "reason": "Late."{{more}}}""", Role.Admin);

        var conflict = payload["errors"]![0]!;
        Assert.Equal("RevisionConflictError", conflict["__typename"]!.GetValue<string>());
        Assert.Equal(
            "CUR-000001 was withdrawn with the revision 2: an administrator can bring it back with `restoreCooperation` and `ifRevision: 2`; until then it cannot be edited.",
            conflict["message"]!.GetValue<string>());
        Assert.Equal((2, 2, true), (NumberOf(conflict), NumberOf(conflict["current"]!), conflict["isWithdrawn"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task The_answer_of_a_withdrawal_has_the_revision_that_the_restoration_names()
    {
        var withdrawn = await WithdrawAsync(1);
        Assert.Equal((2, "A park in common"), (NumberOf(withdrawn), withdrawn["title"]!.GetValue<string>()));

        var (restored, _) = await _host.EditAsync(
            "restoreCooperation", "RestoreCooperationInput", Selection, $$"""{"caseId": "CUR-000001", "ifRevision": {{NumberOf(withdrawn)}}, "reason": "It was, after all."}""", Role.Admin);

        Assert.Null(restored["errors"]);
        Assert.Equal(3, NumberOf(restored["cooperation"]!));
        Assert.Equal(4, NumberOf(await WithdrawAsync(3)));
    }

    private async Task<JsonNode> WithdrawAsync(int revision) => (await _host.EditAsync(
        "withdrawCooperation", "WithdrawCooperationInput", Selection, $$"""{"caseId": "CUR-000001", "ifRevision": {{revision}}, "reason": "It was never signed."}""")).Payload["cooperation"]!;

    private static int NumberOf(JsonNode node) => node["revision"]!.GetValue<int>();
}
