using System.Globalization;
using System.Text;
using CoopGraph.Cli.Commands;
using CoopGraph.Cooperations;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Checks that the synthetic cases of the seed are those that the generator draws today.</summary>
public class SyntheticFileTests
{
    [Fact]
    public void The_file_of_the_seed_is_drawn_again_byte_for_byte()
    {
        using var drawn = new StringWriter(CultureInfo.InvariantCulture);
        SyntheticFile.Draw(Repository.SeedFolder, 1126, 1)(drawn);

        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.SeedFolder, "cases", "synthetic.csv")), Encoding.UTF8.GetBytes(drawn.ToString()));
    }

    [Fact]
    public void The_seed_reader_accepts_it()
    {
        var data = SeedReader.Read(Repository.SeedFolder, withSynthetic: true);

        Assert.Equal(1126, data.Cooperations.Count(cooperation => cooperation.Provenance == Provenance.Synthetic));
        Assert.NotEqual(Repository.Data.Fingerprint, data.Fingerprint);
    }

    [Fact]
    public void The_file_begins_with_its_basis_word_for_word() => Assert.Equal(
        Assumptions.Lines.Select(line => $"# {line}"),
        File.ReadLines(Path.Combine(Repository.SeedFolder, "cases", "synthetic.csv")).Skip(1).TakeWhile(line => line.StartsWith('#')));

    [Fact]
    public void The_page_lists_the_same_sentences_and_no_others()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "synthetic-data.md"));

        Assert.Equal(
            Assumptions.Published.Concat(Assumptions.InWords).Concat(Assumptions.Chosen).Select(sentence => $"- {sentence}"),
            page.Where(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }
}
