using System.IO.Compression;
using System.Xml.Linq;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary><c>coopgraph export</c> in a process of its own and an empty folder, as a job runs it.</summary>
public sealed class ExportCommandTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_network_is_written_and_then_found_unchanged()
    {
        var file = _folder.PathOf("net.graphml");

        var first = await RunAsync("export", "network", "--var", "where={\"mechanism\":{\"eq\":\"ARRANGED\"}}", "--out", file);
        var written = await File.ReadAllBytesAsync(file);
        var second = await RunAsync("export", "network", "--var", "where={\"mechanism\":{\"eq\":\"ARRANGED\"}}", "--out", file, "--if-changed");
        var third = await RunAsync("export", "network", "--format", "graphml", "--out", file, "--if-changed");

        Assert.Equal((0, "", ""), first);
        Assert.Equal("graphml", XDocument.Load(new MemoryStream(written)).Root!.Name.LocalName);
        Assert.Equal((3, "", ""), second);
        Assert.Equal((0, "", ""), third);
        Assert.NotEqual(written, await File.ReadAllBytesAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder.PathOf("")));
    }

    [Fact]
    public async Task The_ending_of_the_file_says_the_table()
    {
        var nodes = await RunAsync("export", "network", "--var", "year=2016", "--out", _folder.PathOf("a.nodes.csv"));
        var dyads = await RunAsync("export", "dyads", "--var", $"provinces={RealUnits.Jilin}", "--var", "by=year", "--out", _folder.PathOf("dyads.csv"));
        var dataset = await RunAsync("export", "dataset", "--out", _folder.PathOf("all.zip"));

        Assert.Equal([(0, "", ""), (0, "", ""), (0, "", "")], [nodes, dyads, dataset]);
        Assert.StartsWith("id,label,code,", await File.ReadAllTextAsync(_folder.PathOf("a.nodes.csv")), StringComparison.Ordinal);
        Assert.StartsWith("year,place_a,", await File.ReadAllTextAsync(_folder.PathOf("dyads.csv")), StringComparison.Ordinal);
        await using var zip = await ZipFile.OpenReadAsync(_folder.PathOf("all.zip"));
        Assert.NotNull(zip.GetEntry("datapackage.json"));
    }

    [Theory]
    [InlineData(4, "The parameter `year` is 'x': give a whole number, such as 2016.", "export", "network", "--var", "year=x", "--out", "a.graphml")]
    [InlineData(4, "Variable '$where.mechanism", "export", "network", "--var", "where={\"mechanism\":{\"eq\":\"FORCED\"}}", "--out", "a.graphml")]
    [InlineData(4, "`mode: YEAR` needs `year`: the year of the cases.", "export", "network", "--var", "mode=YEAR", "--out", "a.graphml")]
    [InlineData(4, "The parameter `provinces` has '340100', which is no province", "export", "dyads", "--var", "provinces=340100", "--out", "a.csv")]
    [InlineData(4, "There is no export 'networks'. The nearest is 'network'.", "export", "networks", "--out", "a.graphml")]
    [InlineData(5, "http://127.0.0.1:1/ cannot be reached:", "export", "network", "--out", "a.graphml", "--server", "http://127.0.0.1:1")]
    [InlineData(7, "no/a.zip cannot be written: there is no folder", "export", "dataset", "--out", "no/a.zip")]
    [InlineData(2, "The ending of 'a.doc' is no format: give --format graphml, gexf, 1.2.gexf, json, edges.csv, nodes.csv for network, csv for dyads, csv for cases, zip for dataset", "export", "network", "--out", "a.doc")]
    [InlineData(2, "The export 'network' has no format 'csv': take graphml, gexf, 1.2.gexf, json, edges.csv, nodes.csv.", "export", "network", "--out", "a.csv")]
    [InlineData(2, "--var is 'year': give a name and a value, such as year=2016.", "export", "network", "--var", "year", "--out", "a.graphml")]
    public async Task A_failure_has_its_code_and_leaves_no_file(int code, string message, params string[] arguments)
    {
        var (ended, output, error) = await RunAsync(arguments);

        Assert.Equal((code, ""), (ended, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("")));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => data.RunAsync(_folder, arguments);
}
