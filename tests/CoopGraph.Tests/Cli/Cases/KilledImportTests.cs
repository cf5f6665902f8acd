using CoopGraph.Cooperations;
using CoopGraph.Embedded;
using CoopGraph.Randomness;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>An import that is killed leaves the data as they were, or with every row.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 6_000;
    private const int Kills = 6;

    private readonly CommandData _data = new();
    private readonly TemporaryFolder _folder = new();

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
        var whole = await WholeLogAsync();
        var random = new SplitMix64(20261129);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await CuratedAsync();
            using var import = _data.Start(_folder, ["import", "many.csv", "--reason", $"Import {kill}."]);
            var moment = (long)(random.Next() % (ulong)whole);
            while (!import.HasExited && LengthOf(Log) <= moment)
                await Task.Yield();
            killed += import.HasExited ? 0 : 1;
            import.Kill();
            await import.WaitForExitAsync();
            Assert.Contains(await CuratedAsync(), (int[])[before, Rows]);
        }

        Assert.True(killed > 0, "No import was killed before its end.");
        Assert.Equal(0, (await _data.RunAsync(_folder, ["import", "many.csv", "--reason", "The last."])).Code);
        Assert.Equal(Rows, await CuratedAsync());
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
