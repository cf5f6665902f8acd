using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Stores.Loader;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using CoopGraph.Units;
using Xunit.Abstractions;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>
/// Kills the server (-9) before, in and after the commits of edits, imports and loads. COOPGRAPH_TEST_SERVER_KILLS sets the number of kills; twelve
/// are one of each.
/// </summary>
[TakesMinutes]
public class ServerCrashCommitTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_129;
    private const int ManyRows = 5_200;
    private const int FewRows = 3;
    private const int LongestCommit = 20;

    private enum Write
    {
        Edit,
        Import,
        Load,
        ImportOfManyRows,
    }

    [SkippableFact]
    public async Task What_was_answered_is_there_and_what_was_not_is_there_whole_or_not_at_all()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        await using var graph = new Neo4jGraph(server);
        await graph.Open().LoadAsync(NumberedGraph.Of(1), default);
        await WriteAsync(graph.Open(), Write.ImportOfManyRows, 0);
        var random = new Random(Seed);
        var state = await StateAsync(graph.Open());
        // Each moment once at least.
        for (var kill = 0; kill < Math.Max(Setting.ServerKills, Enum.GetValues<CommitMoment>().Length); kill++)
        {
            var (write, moment, number) = ((Write)(kill % 4), (CommitMoment)(kill % 3), kill + 1);
            KillingClient? killer = null;
            var store = graph.Open(client => killer = new KillingClient(client, server, moment, TimeSpan.FromMilliseconds(random.Next(LongestCommit))));
            var failure = await FailureAsync(() => WriteAsync(store, write, number));
            Assert.NotNull(killer?.Kill);
            await killer.Kill;
            await server.RestartAsync();

            var other = graph.Open();
            await Eventually.WorksAsync(async () => await other.OpenAsync(default));
            var after = After(state, write, number);
            var found = await StateAsync(other);
            State[] possible = failure switch
            {
                null => [after],
                { IsOutcomeUnknown: true } => [state, after],
                _ => [state],
            };
            Assert.Contains(found, possible);
            if (moment != CommitMoment.In)
                Assert.Equal(moment == CommitMoment.After ? after : state, found);
            output.WriteLine($"{write}, {moment}: {(failure is null ? "answered" : failure.IsOutcomeUnknown ? "unknown" : "refused")}, {(found == after ? "there" : "not there")}.");

            // Sent again, it is there once. The lease of a load or import expires by itself.
            await Eventually.WorksAsync(() => WriteAsync(other, write, number));
            state = await StateAsync(other);
            Assert.Equal(after, state);
        }

        await server.StopAsync();
        await server.CheckConsistencyAsync();
    }

    private static async Task WriteAsync(ICoopGraphStore store, Write write, int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        if (write == Write.Load)
        {
            await store.LoadAsync(NumberedGraph.Of(number + 1), default);
            return;
        }

        var like = NumberedGraph.Of(1).Cooperations[0] with { Note = name };
        CaseEdit edit = write switch
        {
            Write.Edit => new CaseEdit.Add(new(null, like, AllowDuplicate: true)),
            Write.Import => new CaseEdit.Import([.. Enumerable.Range(1, FewRows).Select(row => new CaseDraft(null, like with { Title = $"Row {row}" }, AllowDuplicate: true))], IsDryRun: false),
            // The first adds the rows, and each later one changes them.
            _ => new CaseEdit.Import([.. Enumerable.Range(1, ManyRows).Select(row => new CaseDraft(number == 0 ? null : CuratedId.Of(row), like with { Title = $"Row {row}" }, AllowDuplicate: true))], IsDryRun: false) { MostRows = ManyRows },
        };
        var request = new EditRequest(edit, "a test", $"Write {name}.", new IdempotencyKey(name, name));
        Assert.IsType<EditOutcome.Applied>(await ((ICaseEditing)store).ApplyAsync(request, default));
    }

    private static State After(State before, Write write, int number) => write switch
    {
        Write.Edit => before with { Versions = before.Versions + 1, Curated = before.Curated + 1 },
        Write.Import => before with { Versions = before.Versions + 1, Curated = before.Curated + FewRows },
        Write.Load => before with { Versions = before.Versions + 1, Loaded = number + 1 },
        _ => before with { Versions = before.Versions + 1, Notes = number },
    };

    private static async Task<StoreUnavailableException?> FailureAsync(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (StoreUnavailableException e)
        {
            return e;
        }
    }

    private static Task<State> StateAsync(ICoopGraphStore store) => Operation.RunAsync(store, async snapshot =>
    {
        HashSet<string?> notes = [];
        foreach (var some in Enumerable.Range(1, ManyRows).Chunk(1_000))
            notes.UnionWith((await snapshot.FindAsync([.. some.Select(number => CuratedId.Of(number))], default)).Select(one => one!.Case.Note));
        await RecordedHistory.EnsureWholeAsync(snapshot);
        return new State(
            snapshot.Dataset.Versions.Count,
            snapshot.Dataset.CasesByProvenance[Provenance.Curated],
            int.Parse(snapshot.Map.FindLatest(UnitCode.China)!.NameEn, CultureInfo.InvariantCulture),
            int.Parse(Assert.Single(notes)!, CultureInfo.InvariantCulture));
    });

    /// <summary>The data that the writes change.</summary>
    /// <param name="Versions">The number of recorded versions.</param>
    /// <param name="Curated">The number of curated cases.</param>
    /// <param name="Loaded">The number of the data that were loaded last.</param>
    /// <param name="Notes">The note that all rows of the import of many rows have.</param>
    private sealed record State(int Versions, int Curated, int Loaded, int Notes);
}
