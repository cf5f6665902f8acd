using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Embedded;
using CoopGraph.Testing;
using CoopGraph.Units;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>
/// An import that is killed leaves the data as they were, or with every row. COOPGRAPH_TEST_KILLS sets the number of kills: a third while it writes, a
/// third at its commit, and a third when it says what it has done.
/// </summary>
public sealed class KilledImportTests(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 6_000;
    private const int LongestCommit = 40;

    private readonly CommandData _data = new();
    private readonly TemporaryFolder _folder = new();

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("COOPGRAPH_TEST_KILLS") ?? "6", CultureInfo.InvariantCulture);

    private string Log => $"{_data.DataFile}-wal";

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task A_killed_import_is_whole_or_nothing_at_every_moment()
    {
        Skip.If(OperatingSystem.IsWindows(), "The moments are those of the log's growth, which Windows shows late.");
        await File.WriteAllTextAsync(_folder.PathOf("many.csv"), Many());
        await _data.RunAsync(_folder, ["reports"]);
        File.Copy(_data.DataFile, _folder.PathOf("before.db"));
        var whole = await WholeLogAsync();
        var random = new Random(20_261_129);
        var (ended, committed, answered) = (0, 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            PutBack();
            using var import = _data.Start(_folder, ["import", "many.csv", "--reason", $"Import {kill}."]);
            var said = import.StandardOutput.ReadLineAsync();
            var length = kill % 3 == 0 ? random.NextInt64(whole) : whole - 1;
            while (!import.HasExited && !said.IsCompleted && LengthOf(Log) <= length)
                await Task.Yield();
            if (kill % 3 == 1)
                await Task.Delay(random.Next(LongestCommit));
            else if (kill % 3 == 2)
                await said;
            ended += import.HasExited ? 1 : 0;
            import.Kill();
            await import.WaitForExitAsync();

            var there = await CuratedAsync();
            Assert.Contains(there, (int[])[0, Rows]);
            if (await said is not null)
            {
                answered++;
                Assert.Equal(Rows, there);
            }
            else if (there == Rows)
            {
                committed++;
            }
        }

        output.WriteLine($"{Kills} imports: {ended} had ended, {answered} had answered, {committed} were committed and had not, and none of the others was there.");
        Assert.True(ended < Kills, "No import was killed before its end.");
        Assert.Equal(0, (await _data.RunAsync(_folder, ["import", "many.csv", "--reason", "The last."])).Code);
        Assert.Equal(Rows, await CuratedAsync());
    }

    private void PutBack()
    {
        SqliteConnection.ClearAllPools();
        foreach (var end in (string[])["", "-wal", "-shm"])
            File.Delete($"{_data.DataFile}{end}");
        File.Copy(_folder.PathOf("before.db"), _data.DataFile);
    }

    // The length that the log of the file has when an import is written, on another file of the same data.
    private async Task<long> WholeLogAsync()
    {
        using var other = new CommandData();
        File.Copy(_data.DataFile, other.DataFile);
        using var import = other.Start(_folder, ["import", "many.csv", "--reason", "Measured."]);
        var longest = 1L;
        while (!import.HasExited)
        {
            longest = Math.Max(longest, LengthOf($"{other.DataFile}-wal"));
            await Task.Yield();
        }

        return longest;
    }

    private async Task<int> CuratedAsync()
    {
        using var store = new EmbeddedStore(new() { DataFile = _data.DataFile }, AppContext.BaseDirectory);
        return (await store.OpenAsync(default)).Dataset.CasesByProvenance.GetValueOrDefault(Provenance.Curated);
    }

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true, Length: var length } ? length : 0;

    private static string Many()
    {
        var codes = Repository.Map.AllOf(AdministrativeLevel.County, new DateOnly(2016, 1, 1)).Select(county => county.Unit.Code.ToString()).ToArray();
        var rows = Enumerable.Range(0, Rows).Select(row => $"{codes[row % codes.Length]};{codes[(row + 7 + (row / codes.Length)) % codes.Length]},2016,signed,self_initiated,economy,SYNTHETIC {row},made up,made up,medium");
        return $"parties,date,date_basis,mechanism,issue_area,title,source_title,evidence,confidence\n{string.Join('\n', rows)}\n";
    }
}
