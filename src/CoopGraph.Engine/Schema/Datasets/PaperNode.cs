using CoopGraph.Paper;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The bibliographic record of the study that CoopGraph follows. Volume and issue are left out.</summary>
[Name("Paper")]
public sealed class PaperNode
{
    internal PaperNode()
    {
    }

    /// <summary>The title.</summary>
    public static string Title => Study.Title;

    /// <summary>The authors in the order of the study, each as family name and initial, such as "Kostka, G.".</summary>
    public static IReadOnlyList<string> Authors => Study.Authors;

    /// <summary>The year of publication.</summary>
    public static int Year => Study.Year;

    /// <summary>The journal.</summary>
    public static string Journal => Study.Journal;

    /// <summary>The first and the last page, both inclusive, such as "2021-2036".</summary>
    public static string Pages => Study.Pages;

    /// <summary>The digital object identifier, without the address of a resolver, such as "10.1080/00343404.2022.2154333".</summary>
    public static string Doi => Study.Doi;

    /// <summary>The whole reference as one text, as in a list of references.</summary>
    public static string Citation => Study.Citation;
}
