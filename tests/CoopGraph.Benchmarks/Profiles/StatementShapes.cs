using CoopGraph.Access;
using CoopGraph.Curation;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Benchmarks.Profiles;

/// <summary>Every shape of statement with which the store reads from Neo4j, each with a question or call that sends it.</summary>
internal static class StatementShapes
{
    /// <summary>
    /// The questions, asked while no facts are in memory. <c>CASE</c> becomes the id of a case, <c>NODE</c> a county's id, and <c>CURSOR</c> a
    /// cursor in the middle of the list.
    /// </summary>
    public static IReadOnlyList<(string Shape, string Query)> Questions { get; } =
    [
        ("all cases, first 20", "{ cooperations(first: 20) { nodes { caseId title } } }"),
        ("all cases, last 20, by year", "{ cooperations(last: 20, order: [{ year: ASC }]) { nodes { caseId title } } }"),
        ("all cases, 20 after a cursor", "{ cooperations(first: 20, after: \"CURSOR\") { nodes { caseId title } } }"),
        ("all cases, one filter, first 20", "{ cooperations(first: 20, where: { mechanism: { eq: MANDATED } }) { nodes { caseId title } } }"),
        ("all cases, one filter, the total", "{ cooperations(where: { mechanism: { eq: MANDATED } }) { totalCount } }"),
        ("all cases, by two values, first 20", "{ cooperations(first: 20, order: [{ year: DESC }, { amount: DESC }]) { nodes { caseId title } } }"),
        ("cases with a party in a province", "{ cooperations(first: 20, where: { parties: { some: { unit: { province: { code: { eq: \"340000\" } } } } } }) { nodes { caseId } } }"),
        ("cases of a county", "{ county(by: { code: \"340122\" }) { cooperations(first: 20) { nodes { caseId title } } } }"),
        ("cases of a province", "{ province(by: { code: \"340000\" }) { cooperations(first: 20) { nodes { caseId title } } } }"),
        ("cases that a province arranged", "{ province(by: { code: \"340000\" }) { arrangedPairings(first: 20) { nodes { caseId title } } } }"),
        ("a case by id", "{ cooperation(by: { caseId: \"CASE\" }) { title parties { role } } }"),
        ("nodes by id", "{ nodes(ids: [\"NODE\"]) { id ... on County { name } } }"),
        ("partners of a county, first 20", "{ county(by: { code: \"340122\" }) { partners(first: 20) { edges { caseCount firstYear scope node { code } } } } }"),
        ("partners of a county on an earlier day", "{ county(by: { code: \"340122\" }, asOf: \"2014-06-01\") { partners(first: 20) { edges { caseCount node { code } } } } }"),
        ("partners of the counties of a prefecture", "{ prefecture(by: { code: \"340100\" }) { counties(first: 20) { nodes { code partners(first: 10) { edges { caseCount node { code } } } } } } }"),
        ("counties by number of cases", "{ counties(first: 20, order: [{ cooperationCount: DESC }]) { nodes { code } } }"),
        ("counties by number of partners", "{ counties(first: 20, order: [{ partnerCount: DESC }]) { nodes { code } } }"),
        ("counties with a case of a mechanism", "{ counties(first: 20, where: { cooperations: { some: { mechanism: { eq: MANDATED } } } }) { nodes { code } } }"),
        ("counties without partners", "{ counties(first: 20, where: { partners: { any: false } }) { nodes { code } } }"),
        ("the facts of all cases of a filter", "{ summary(groupBy: [YEAR], where: { title: { contains: \"a\" } }) { groups { measures { caseCount } } } }"),
        ("changes, first 20", "{ changes(first: 20, since: { time: \"2000-01-01T00:00:00Z\" }) { nodes { caseId } } }"),
        ("revisions of a case", "{ cooperation(by: { caseId: \"CASE\" }) { history(first: 5) { nodes { revision } } } }"),
    ];

    /// <summary>The calls of the store that no question makes alone. Facts are in memory.</summary>
    public static IReadOnlyList<(string Shape, Func<ProfiledStore, Task> Call)> Calls { get; } =
    [
        ("opening", async store => await store.OpenAsync()),
        ("facts of all cases", async store => await store.AskAsync("{ summary(groupBy: [YEAR]) { groups { measures { caseCount } } } }")),
        ("an edit of a case", EditAsync),
        ("what an import of many rows starts from", ImportAsync),
        ("following an edit of another process", async store => await store.AskAsync("{ summary(groupBy: [MECHANISM]) { groups { measures { caseCount } } } }")),
        ("an earlier version", async store => await store.AskAsync($"{{ cooperations(first: 1, asKnownAt: \"{store.BeforeEdits:O}\") {{ nodes {{ caseId }} }} }}")),
        ("whether data are loaded, and what a load compares", store => store.BeginLoadAsync()),
        ("keys", KeysAsync),
        ("runs of reports", ReportsAsync),
    ];

    // Another process edits, so this one reads what changed.
    private static async Task EditAsync(ProfiledStore store)
    {
        await using var other = await ProfiledStore.StartAsync(store.Settings);
        var snapshot = await other.OpenAsync();
        var one = (await snapshot.FindAsync([store.CaseId], default))[0]!.Case;
        var editing = other.Services.GetRequiredService<ICaseEditing>();
        var draft = new CaseDraft(null, one with { Title = "Entered for a measurement" }, AllowDuplicate: true);
        CaseEdit[] edits = [new CaseEdit.Add(draft), new CaseEdit.Update(store.CaseId, one.Record?.Revision ?? 1, before => before with { Note = $"{before.Note}!" })];
        foreach (var (edit, number) in edits.Select((edit, number) => (edit, number)))
        {
            var outcome = await editing.ApplyAsync(new EditRequest(edit, "measurement", "A measurement", new IdempotencyKey($"{Guid.NewGuid()}", $"{number}")), default);
            if (outcome is not EditOutcome.Applied)
                throw new InvalidOperationException($"The edit was not applied: {outcome}");
        }

        store.Add(other.Take());
    }

    // Another process imports. Each row has the key of no case, so nothing is written.
    private static async Task ImportAsync(ProfiledStore store)
    {
        await using var other = await ProfiledStore.StartAsync(store.Settings);
        var one = (await (await other.OpenAsync()).FindAsync([store.CaseId], default))[0]!.Case;
        var rows = Enumerable.Repeat(new CaseDraft("NONE", one), 5_500).ToArray();
        var import = new CaseEdit.Import(rows, IsDryRun: true) { MostRows = rows.Length };
        var outcome = await other.Services.GetRequiredService<ICaseEditing>().ApplyAsync(new EditRequest(import, "measurement", "A measurement"), default);
        if (outcome is not EditOutcome.Refused)
            throw new InvalidOperationException($"The import was not refused: {outcome}");
        store.Add(other.Take());
    }

    private static async Task KeysAsync(ProfiledStore store)
    {
        var keys = store.Services.GetRequiredService<IAccessKeys>();
        await keys.FindAsync("none", default);
        await keys.ListAsync(default);
    }

    private static async Task ReportsAsync(ProfiledStore store)
    {
        var ledger = store.Services.GetRequiredService<IReportLedger>();
        await ledger.StaleAsync(TimeSpan.FromHours(1), default);
        await ledger.LastAsync("none", null, [ReportRunStatus.Succeeded], default);
        await ledger.ListAsync(new ReportRunsQuestion(null, null, null, new PageRequest(WantsTotal: true)), default);
    }
}
