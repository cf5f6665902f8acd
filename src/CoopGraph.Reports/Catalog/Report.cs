using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Reports.Catalog;

/// <summary>A query in a file that has a name, and is read as a table.</summary>
/// <param name="Name">The name, which is that of its file: lower-case words with hyphens between them, such as <c>pairings-arranged-by</c>.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Description">The question that it answers; null if it has no words.</param>
/// <param name="Document">The text of its file.</param>
/// <param name="Parameters">Its parameters, in the order of the document.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Chart">The columns of its picture; null if it has none.</param>
public sealed record Report(
    string Name,
    string Title,
    string? Description,
    string Document,
    IReadOnlyList<ReportParameter> Parameters,
    IReadOnlyList<TableColumn> Columns,
    ChartColumns? Chart);

/// <summary>A parameter of a report: a variable of its query.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Type">The declared type, such as <c>UnitCode!</c>.</param>
/// <param name="Default">The value if none is given, as GraphQL; null if it has none.</param>
/// <param name="Description">The comment above the variable in the document; null if it has none.</param>
public sealed record ReportParameter(string Name, string Type, string? Default, string? Description)
{
    /// <summary>The values that it can have, if its type is not an enumeration; null for any.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired => Type.EndsWith('!') && Default is null;

    /// <summary>Whether it takes a list of values.</summary>
    public bool IsList => Type.StartsWith('[');

    /// <summary>The name of the type of a value, such as <c>UnitCode</c>.</summary>
    public string TypeName => Type.Trim('[', ']', '!');
}
