using System.Globalization;
using CoopGraph.Cli;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary><c>coopgraph dyad-table</c> writes every pair of counties, tied or not.</summary>
public sealed class DyadTableCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coopgraph-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_provinces_pairs_are_written_with_their_ties()
    {
        var (code, output, error) = await RunAsync("dyad-table", "--province", RealUnits.Jilin, "--seed-folder", Repository.SeedFolder);

        Assert.Equal((0, ""), (code, error));
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            "place_a,code_a,name_a,place_b,code_b,name_b,tie,cases,arranged,mandated,self_initiated,same_prefecture,same_province,adjacent,km,rivals_a,rivals_b", lines[0]);
        Assert.Equal(1 + (60 * 59 / 2), lines.Length);
        Assert.All(lines, line => Assert.Equal(17, line.Split(',').Length));
    }

    [Fact]
    public async Task By_year_there_is_a_row_for_each_year_in_a_file_that_is_replaced_as_a_whole()
    {
        var file = Path.Combine(_folder.FullName, "dyads.csv");
        await File.WriteAllTextAsync(file, "Something older");

        var (code, output, _) = await RunAsync("dyad-table", "--province", RealUnits.Jilin, "--by-year", "--seed-folder", Repository.SeedFolder, "--output", file);

        Assert.Equal((0, ""), (code, output));
        var lines = await File.ReadAllLinesAsync(file);
        Assert.StartsWith("year,place_a,", lines[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(2009, 12).Select(year => year.ToString(CultureInfo.InvariantCulture)), lines.Skip(1).Select(line => line.Split(',')[0]).Distinct());
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
    }

    [Theory]
    [InlineData("Anhui")]
    [InlineData(RealUnits.Hefei)]
    [InlineData(RealUnits.China)]
    public async Task What_is_no_province_is_refused(string province)
    {
        var (code, output, error) = await RunAsync("dyad-table", "--province", province);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"--province is '{province}': give the code of a province, such as 340000.", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        return (await CommandLine.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
