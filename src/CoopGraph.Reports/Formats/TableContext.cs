using CoopGraph.Paper;

namespace CoopGraph.Reports.Formats;

/// <summary>The facts about a table that are written with its rows, where its format has a place for them.</summary>
/// <param name="Name">The name of the question, as file names have it.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Description">The question in words; null if it has none.</param>
/// <param name="Parameters">The parameters and their values as text, in their declared order.</param>
public sealed record TableContext(
    string Name, string Title, string? Description, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The picture of the rows; null if it has none.</summary>
    public ChartColumns? Chart { get; init; }

    /// <summary>The reference of the study, for citing.</summary>
    public static string Citation => Study.Citation;
}

/// <summary>The columns that a bar chart shows.</summary>
/// <param name="Label">The name of the column with the labels of the bars.</param>
/// <param name="Value">The name of the column with their lengths.</param>
public sealed record ChartColumns(string Label, string Value);
