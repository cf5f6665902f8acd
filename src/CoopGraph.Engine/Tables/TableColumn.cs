namespace CoopGraph.Engine.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">The name, unique in the table, such as <c>prefecture.name</c>.</param>
/// <param name="Title">The title for people; null if it has none but its name.</param>
/// <param name="Path">The response keys that lead to the value, from the row or, for a field above the rows, from the root.</param>
/// <param name="Kind">The kind of its values.</param>
/// <param name="IsList">Whether a value is a list of such values.</param>
/// <param name="IsRequired">Whether no value can be missing.</param>
/// <param name="Type">The type of the field in the schema, such as <c>UnitCode!</c>.</param>
/// <param name="Description">The description of the field in the schema; null if it has none.</param>
/// <param name="Names">The names of the enumeration; null for other kinds.</param>
public sealed record TableColumn(
    string Name, string? Title, IReadOnlyList<string> Path, ColumnKind Kind, bool IsList, bool IsRequired, string Type, string? Description,
    IReadOnlyList<string>? Names);
