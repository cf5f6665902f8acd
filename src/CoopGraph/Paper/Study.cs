using CoopGraph.Units;

namespace CoopGraph.Paper;

/// <summary>
/// The bibliographic record of the study that CoopGraph follows. The study's volume and issue are left out: the article was seen as
/// published online, with its pages.
/// </summary>
public static class Study
{
    /// <summary>The title.</summary>
    public const string Title = "No county is an island: the rise of interjurisdictional cooperation among counties in China";

    /// <summary>The year of publication.</summary>
    public const int Year = 2023;

    /// <summary>The journal.</summary>
    public const string Journal = "Regional Studies";

    /// <summary>The first and the last page, both inclusive.</summary>
    public const string Pages = "2021-2036";

    /// <summary>The digital object identifier, without the address of a resolver.</summary>
    public const string Doi = "10.1080/00343404.2022.2154333";

    /// <summary>The authors in the order of the study, each as family name and initial.</summary>
    public static IReadOnlyList<string> Authors { get; } = ["Jiang, X.", "Eaton, S.", "Kostka, G."];

    /// <summary>The codes of the eight provinces that it covers, in order.</summary>
    public static IReadOnlyList<UnitCode> Provinces => PublishedFigures.Provinces;

    /// <summary>The whole reference, as in a list of references.</summary>
    public static string Citation { get; } =
        $"{string.Join(", ", Authors.SkipLast(1))}, & {Authors[^1]} ({Year}). {Title}. {Journal}, {Pages}. https://doi.org/{Doi}";
}
