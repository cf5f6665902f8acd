using CoopGraph.Cooperations;
using CoopGraph.Embedded;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>The commands for tables where their output has no place, or the store may only be read: the exit code and the words say what was done.</summary>
public sealed class ImportOutputTests : IDisposable
{
    private const string Full = "/dev/full";

    private readonly CommandData _data = new();
    private readonly TemporaryFolder _folder = new();

    public ImportOutputTests() => File.WriteAllText(_folder.PathOf("mine.csv"), new TableFile().Csv);

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task An_import_whose_list_cannot_be_printed_says_that_it_was_made()
    {
        Skip.IfNot(File.Exists(Full), "Only Linux has a device that is always full.");

        var (code, error) = await IntoFullAsync("import", "mine.csv", "--reason", "Found.");

        Assert.Equal(7, code);
        using var store = new EmbeddedStore(new() { DataFile = _data.DataFile }, AppContext.BaseDirectory);
        var data = (await store.OpenAsync(default)).Dataset;
        Assert.Equal(2, data.CasesByProvenance[Provenance.Curated]);
        Assert.Equal(
            $"The standard output cannot be written: No space left on device. The import was made, and {_data.DataFile} has the version {data.Version}; only the list of its rows was not printed.\n",
            error);
    }

    [SkippableTheory]
    [InlineData("import", "mine.csv", "--dry-run")]
    [InlineData("validate", "mine.csv", "--errors", "1")]
    [InlineData("reports")]
    [InlineData("validate", "--help")]
    public async Task Another_output_that_cannot_be_printed_has_the_same_code(params string[] command)
    {
        Skip.IfNot(File.Exists(Full), "Only Linux has a device that is always full.");

        Assert.Equal((7, "The standard output cannot be written: No space left on device.\n"), await IntoFullAsync(command));
    }

    [Theory]
    [InlineData("--reason", "Found.")]
    [InlineData("--dry-run")]
    public async Task A_store_that_is_set_to_be_read_only_is_no_store_that_cannot_be_reached(params string[] options)
    {
        await _data.RunAsync(_folder, ["reports"]);

        var (code, output, error) = await _data.RunAsync(_folder, ["import", "mine.csv", .. options], new Dictionary<string, string> { ["Embedded__ReadOnly"] = "true" });

        Assert.Equal((1, ""), (code, output));
        Assert.Equal($"Nothing can be imported into {_data.DataFile}: Embedded:ReadOnly is true; leave it out (Embedded__ReadOnly in the environment).\n", error);
    }

    private async Task<(int Code, string Error)> IntoFullAsync(params string[] arguments)
    {
        using var process = _data.Start(_folder, arguments, output: Full);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
