using CoopGraph.Paper;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Paper;

/// <summary>Tests that every file that gives the study's title gives the one of <see cref="Study"/>, with its identifier.</summary>
public class StudyTests
{
    // The pages that introduce the study to a reader, and the files that name it as a source.
    private static readonly string[] Files =
    [
        "README.md", "docs/findings.md", "seed/README.md", "seed/cases/README.md", "seed/cases/paper.csv",
        "src/CoopGraph.Api/Explore/page/index.html",
    ];

    [Fact]
    public void Every_page_that_introduces_the_study_gives_its_title_and_identifier() => Assert.All(Files, file =>
    {
        var text = string.Join(' ', File.ReadAllText(Path.Combine(Repository.Root, file)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Study.Title, text, StringComparison.Ordinal);
        Assert.Contains(Study.Doi, text, StringComparison.Ordinal);
    });

    [Fact]
    public void The_sources_name_the_study_by_its_title() =>
        Assert.Contains(Repository.Data.Sources, source => source.Name.Contains(Study.Title, StringComparison.Ordinal));
}
