using System.Globalization;
using CoopGraph.Curation;
using CoopGraph.Stores.Tests.Embedded;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>
/// Tests for how long the key of an edit is known, and that keys leave nothing for good. COOPGRAPH_TEST_EDIT_KEYS sets the number of keys; 100 in CI.
/// </summary>
public class OldKeysContract
{
    private const int Days = 4_000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly string[] Others = [RealUnits.Huoqiu, RealUnits.Xiantao, RealUnits.Yuexi];
    private static readonly IdempotencyKey Key = new("monday", "digest of the edit");

    [SkippableTheory, EveryStore]
    public async Task A_key_is_known_for_a_time_and_can_then_be_used_for_another_edit(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        var first = await graph.DoAsync(Add(0), Key);
        graph.Wait(IdempotencyKey.KnownFor - Hour);
        Assert.Equal(first.Version, (await graph.DoAsync(Add(0), Key)).Version);
        graph.Wait(2 * Hour);

        var second = await graph.DoAsync(Add(1), Key with { Digest = "digest of another edit" });

        Assert.Equal("CUR-000002", second.Cases[0].Case.CaseId);
        Assert.Equal(1, await StoredAsync(graph));
    }

    [SkippableTheory, EveryStore]
    public async Task Many_keys_are_known_and_are_gone_with_the_first_edit_after_their_time(string store)
    {
        await using var graph = await EditedGraph.OfAsync(store);
        for (var number = 0; number < Setting.EditKeys; number++)
            await graph.DoAsync(Add(number), OfNumber(number));
        // Each edit comes a minute after the one before, so that of very many keys only the newest are known.
        Assert.Equal(Math.Min(Setting.EditKeys, (int)IdempotencyKey.KnownFor.TotalMinutes + 1), await StoredAsync(graph));
        var last = Setting.EditKeys - 1;
        Assert.Equal($"CUR-{Setting.EditKeys:D6}", (await graph.DoAsync(Add(last), OfNumber(last))).Cases[0].Case.CaseId);
        Assert.Equal(Setting.EditKeys, (await graph.SnapshotAsync()).Dataset.CasesByProvenance.Values.Sum());

        graph.Wait(IdempotencyKey.KnownFor + Hour);
        await graph.DoAsync(Add(Setting.EditKeys), OfNumber(Setting.EditKeys));

        Assert.Equal(1, await StoredAsync(graph));
    }

    // Cases of the same day and parties would be one.
    private static CaseEdit.Add Add(int number)
    {
        var day = new DateOnly(2009, 1, 1).AddDays(number % Days);
        var other = Others[number / Days];
        return new(new(null, SmallCountry.Case("", day.ToString("O", CultureInfo.InvariantCulture), RealUnits.Feixi, other)));
    }

    private static IdempotencyKey OfNumber(int number) => new($"key {number}", $"digest {number}");

    private static async Task<int> StoredAsync(EditedGraph graph) => graph.Graph.Under switch
    {
        EmbeddedFile file => int.Parse(RawFile.Ask(file.DataFile, "SELECT count(*) FROM edit_key")!, CultureInfo.InvariantCulture),
        Neo4jGraph neo4j => (await neo4j.Server.RunAsync("MATCH (k:EditKey) RETURN count(k)"))[0][0].GetInt32(),
        var other => throw new InvalidOperationException($"It is not known how {other} stores keys."),
    };
}
