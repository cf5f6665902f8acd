using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests that a past version is right although its parts are read by several statements.</summary>
public class PastDuringEditTests
{
    private static readonly Cooperation A = SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao);

    private static readonly Cooperation C = SmallCountry.Case("C", "2015", RealUnits.Feixi, RealUnits.Xiantao);

    [SkippableFact]
    public async Task A_past_version_that_is_read_while_a_case_is_edited_has_the_case_as_it_was()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var loaded = await LoadAndEditAsync(graph.Open());

        var parts = 0;
        var reader = graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            // The edit comes between the present cases and what they were, in whichever order these are read.
            if ((statement.Contains("MATCH (p:CasePast {caseId: caseId})", StringComparison.Ordinal) || statement.Contains("c.caseId > $after", StringComparison.Ordinal)) && ++parts == 2)
                RetitleAsync((ICaseEditing)graph.Open(), "B").GetAwaiter().GetResult();
        }));
        var past = await reader.OpenAsKnownAtAsync(loaded, default);

        Assert.Equal(2, parts);
        Assert.Equal([A.Title, B.Title], (await past.FindAsync(["A", "B"], default)).Select(one => one!.Case.Title));
    }

    [SkippableFact]
    public async Task A_past_version_that_is_read_while_other_data_are_loaded_is_whole()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var loaded = await LoadAndEditAsync(graph.Open());

        var loads = 0;
        var reader = graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            // The cases that are read next are those that the load removes.
            if (statement.Contains("c.caseId > $after", StringComparison.Ordinal) && ++loads == 1)
                graph.Open().LoadAsync(SmallCountry.With(A, B, C) with { Fingerprint = new string('e', 64) }, default).GetAwaiter().GetResult();
        }));
        var past = await reader.OpenAsKnownAtAsync(loaded, default);

        Assert.Equal([A.Title, B.Title, null], (await past.FindAsync(["A", "B", "C"], default)).Select(one => one?.Case.Title));
        Assert.Equal(2, loads);
    }

    /// <returns>The time of the load.</returns>
    private static async Task<DateTimeOffset> LoadAndEditAsync(ICoopGraphStore store)
    {
        await store.LoadAsync(SmallCountry.With(A, B), default);
        var loaded = (await store.OpenAsync(default)).Dataset.Versions[0].LoadedAt;
        await RetitleAsync((ICaseEditing)store, "A");
        return loaded;
    }

    private static async Task RetitleAsync(ICaseEditing editing, string caseId) => Assert.IsType<EditOutcome.Applied>(
        await editing.ApplyAsync(new(new CaseEdit.Update(caseId, 1, one => one with { Title = "Edited" }), "lin", "A test."), default));
}
