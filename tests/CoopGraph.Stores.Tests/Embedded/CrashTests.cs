using System.Diagnostics;
using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Embedded;
using CoopGraph.Stores.Loader;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Units;
using Xunit.Abstractions;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>
/// Kills a process that loads (SIGKILL on Unix) at any moment, again and again on one file. The process may be loading, opening the file,
/// or recovering from the last kill. COOPGRAPH_TEST_KILLS sets the number of kills.
/// </summary>
public class CrashTests(ITestOutputHelper output)
{
    private const int Seed = 20_201_231;

    [Fact]
    public async Task A_killed_load_leaves_one_whole_version_and_every_acknowledged_one_is_kept()
    {
        await using var file = new EmbeddedFile();
        var random = new Random(Seed);
        var (acknowledged, committed) = (0, 0);
        for (var kill = 0; kill < Setting.Kills; kill++)
        {
            var last = await RunUntilKilledAsync("load", file.DataFile, acknowledged, random);
            acknowledged = last > 0 ? await VersionHeldAsync(file, last) : 0;
            committed += acknowledged - last;
        }

        output.WriteLine($"{Setting.Kills} kills: {committed} after a commit that was not acknowledged yet.");

        Assert.True(acknowledged > 0, "No load was ever acknowledged, so nothing was seen.");
    }

    [Fact]
    public async Task Killed_edits_are_there_whole_once_and_none_that_was_acknowledged_is_lost()
    {
        await using var file = new EmbeddedFile();
        await file.Open().LoadAsync(NumberedGraph.Of(1), default);
        file.CloseAll();
        var random = new Random(Seed);
        var (acknowledged, committed) = (0, 0);
        for (var kill = 0; kill < Setting.Kills; kill++)
        {
            var last = await RunUntilKilledAsync("edit", file.DataFile, acknowledged, random);
            acknowledged = await EditsHeldAsync(file, last);
            committed += acknowledged - last;
        }

        output.WriteLine($"{Setting.Kills} kills: {committed} after a commit that was not acknowledged yet.");

        Assert.True(acknowledged > 0, "No edit was ever acknowledged, so nothing was seen.");
    }

    /// <summary>Starts a process at the next number and kills it.</summary>
    /// <param name="what">Whether it loads or edits.</param>
    /// <param name="dataFile">The data file.</param>
    /// <param name="acknowledged">The last number that was acknowledged.</param>
    /// <param name="random">Draws the moment.</param>
    /// <returns>The last number that was acknowledged.</returns>
    private static async Task<int> RunUntilKilledAsync(string what, string dataFile, int acknowledged, Random random)
    {
        using var loader = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", typeof(NumberedGraph).Assembly.Location, what, dataFile, (acknowledged + 1).ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        })!;

        // Mostly after it has begun to load, sometimes before: then it may be about to open the file, or to recover it.
        if (random.Next(4) > 0 && await loader.StandardOutput.ReadLineAsync() is { } first)
            acknowledged = int.Parse(first, CultureInfo.InvariantCulture);
        await Task.Delay(random.Next(150));
        loader.Kill();

        // The last line may have been cut off by the kill; only a whole one acknowledges.
        var rest = await loader.StandardOutput.ReadToEndAsync();
        await loader.WaitForExitAsync();
        var lines = rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines is [.., var last] ? int.Parse(last, CultureInfo.InvariantCulture) : acknowledged;
    }

    /// <summary>
    /// Returns the number of the last edit in the file. It is the one last acknowledged, or the next if its acknowledgement did not arrive. That
    /// one is sent again, and is not applied twice.
    /// </summary>
    private static async Task<int> EditsHeldAsync(EmbeddedFile file, int acknowledged)
    {
        Assert.Equal("ok", RawFile.Ask(file.DataFile, "PRAGMA integrity_check"));
        Assert.Null(RawFile.Ask(file.DataFile, "PRAGMA foreign_key_check"));
        using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = file.DataFile }, AppContext.BaseDirectory);
        var held = await CuratedAsync(store);
        Assert.InRange(held, acknowledged, acknowledged + 1);
        if (held > 0)
            Assert.IsType<EditOutcome.Applied>(await store.ApplyAsync(NumberedEdit.Of(held), default));
        Assert.Equal(held, await CuratedAsync(store));
        return held;
    }

    private static async Task<int> CuratedAsync(EmbeddedStore store)
    {
        var snapshot = await store.OpenAsync(default);
        var count = snapshot.Dataset.CasesByProvenance.GetValueOrDefault(Provenance.Curated);
        var cases = await snapshot.FindAsync([.. Enumerable.Range(1, count).Select(number => CuratedId.Of(number))], default);
        Assert.All(cases.Index(), one => Assert.Equal((one.Index + 1).ToString(CultureInfo.InvariantCulture), one.Item!.Case.Title));
        Assert.Equal(count + 1, snapshot.Dataset.Versions.Count);
        await RecordedHistory.EnsureWholeAsync(snapshot);
        return count;
    }

    /// <summary>
    /// Returns the one version that the file contains, whole. It is the one last acknowledged, or the next if its acknowledgement did not
    /// arrive.
    /// </summary>
    private static async Task<int> VersionHeldAsync(EmbeddedFile file, int acknowledged)
    {
        Assert.Equal("ok", RawFile.Ask(file.DataFile, "PRAGMA integrity_check"));
        Assert.Null(RawFile.Ask(file.DataFile, "PRAGMA foreign_key_check"));

        using var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = file.DataFile }, AppContext.BaseDirectory);
        var snapshot = await store.OpenAsync(default);
        var version = int.Parse(snapshot.Map.FindLatest(UnitCode.China)!.NameEn, CultureInfo.InvariantCulture);
        Assert.InRange(version, acknowledged, acknowledged + 1);

        var whole = NumberedGraph.Of(version);
        Assert.Equal(whole.Sources, snapshot.Dataset.Sources);
        Assert.Equal(whole.Units.Units.Select(unit => (unit.Code, unit.NameZh)), snapshot.Map.Tables.Units.Select(unit => (unit.Code, unit.NameZh)));
        Assert.Equal(whole.Units.Containments, snapshot.Map.Tables.Containments);
        Assert.Equal(whole.Units.Borders, snapshot.Map.Tables.Borders);
        Assert.Equal(whole.Cooperations.Count, snapshot.Dataset.CasesByProvenance.Values.Sum());
        var cases = await snapshot.FindAsync([.. whole.Cooperations.Select(one => one.CaseId)], default);
        Assert.All(whole.Cooperations.Zip(cases), pair =>
        {
            Assert.Equal(pair.First.Parties, pair.Second!.Case.Parties);
            Assert.Equal(pair.First, pair.Second.Case with { Parties = pair.First.Parties, Record = null });
        });
        await RecordedHistory.EnsureWholeAsync(snapshot);
        return version;
    }
}
