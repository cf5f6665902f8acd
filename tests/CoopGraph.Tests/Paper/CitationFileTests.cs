using System.Xml.Linq;
using CoopGraph.Paper;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Paper;

/// <summary>Tests that the project's citation file (Citation File Format 1.2.0) cites the software and the study as the data do.</summary>
public class CitationFileTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "CITATION.cff"));

    [Theory]
    [InlineData("cff-version", "1.2.0")]
    [InlineData("type", "software")]
    [InlineData("license", "MIT")]
    public void A_key_has_its_value(string key, string value) => Assert.Equal(value, ValueOf($"{key}: "));

    [Fact]
    public void The_keys_that_the_format_requires_are_there() =>
        Assert.All(["cff-version: ", "message: ", "title: ", "authors:"], key => Assert.Single(Lines, line => line.StartsWith(key, StringComparison.Ordinal)));

    [Fact]
    public void The_version_is_that_of_the_programs()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Equal(version, ValueOf("version: "));
    }

    [Fact]
    public void The_study_is_cited_as_the_data_cite_it()
    {
        var authors = Lines.Index().Where(line => line.Item.TrimStart().StartsWith("- family-names: ", StringComparison.Ordinal))
            .Select(line => $"{After(line.Item, "family-names: ")}, {After(Lines[line.Index + 1], "given-names: ")}");

        Assert.Equal("article", ValueOf("  - type: "));
        Assert.Equal(Study.Authors, authors);
        Assert.Equal(Study.Title, ValueOf("    title: "));
        Assert.Equal($"{Study.Year}", ValueOf("    year: "));
        Assert.Equal(Study.Journal, ValueOf("    journal: "));
        Assert.Equal(Study.Pages, $"{ValueOf("    start: ")}-{ValueOf("    end: ")}");
        Assert.Equal(Study.Doi, ValueOf("    doi: "));
    }

    private static string ValueOf(string key) => After(Lines.Single(line => line.StartsWith(key, StringComparison.Ordinal)), key);

    private static string After(string line, string key) => line[(line.IndexOf(key, StringComparison.Ordinal) + key.Length)..].Trim('"');
}
