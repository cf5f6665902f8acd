using System.Text.Json.Serialization;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Catalog;

/// <summary>The data dictionary of a report, in the form of a Frictionless Table Schema (specs.frictionlessdata.io/table-schema).</summary>
/// <param name="Name">The name of the report.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its description; null if it has none.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="MissingValues">The texts that mean that there is no value.</param>
public sealed record TableSchema(string Name, string Title, string? Description, IReadOnlyList<TableSchemaField> Fields, IReadOnlyList<string> MissingValues)
{
    /// <summary>Returns the dictionary of a report.</summary>
    public static TableSchema Of(Report report) => new(
        report.Name, report.Title, report.Description, [.. report.Columns.Select(TableSchemaField.Of)], [string.Empty]);
}

/// <summary>A column of a data dictionary.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The title; null if it has none.</param>
/// <param name="Type">The type: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>date</c>.</param>
/// <param name="Description">The description in the schema; null if it has none.</param>
/// <param name="GraphQLType">The type in the schema.</param>
/// <param name="Constraints">The constraints on its values; null if there are none.</param>
public sealed record TableSchemaField(
    string Name, string? Title, string Type, string? Description, [property: JsonPropertyName("graphqlType")] string GraphQLType, TableSchemaConstraints? Constraints)
{
    internal static TableSchemaField Of(TableColumn column) => new(
        column.Name,
        column.Title,
        TypeOf(column),
        column.Description,
        column.Type,
        column.IsRequired || column.Names is not null ? new(column.IsRequired, column.IsList ? null : column.Names) : null);

    private static string TypeOf(TableColumn column) => column switch
    {
        // The values of a list are one text.
        { IsList: true } => "string",
        { Kind: ColumnKind.Integer } => "integer",
        { Kind: ColumnKind.Number } => "number",
        { Kind: ColumnKind.Boolean } => "boolean",
        { Kind: ColumnKind.Date } => "date",
        { Kind: ColumnKind.DateTime } => "datetime",
        _ => "string",
    };
}

/// <summary>The constraints on the values of a column.</summary>
/// <param name="Required">Whether no value can be missing.</param>
/// <param name="Enum">The values that it can have; null for any.</param>
public sealed record TableSchemaConstraints(bool Required, IReadOnlyList<string>? Enum);
