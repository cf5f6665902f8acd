using CoopGraph.Reports.Formats;

namespace CoopGraph.Reports.Exports.Packages;

/// <summary>A table of a data package.</summary>
/// <param name="Name">The name; its file is <c>{name}.csv</c>.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Description">The content in words.</param>
/// <param name="Fields">The columns.</param>
/// <param name="PrimaryKey">The columns that together are different in every row; null if there are none.</param>
/// <param name="ForeignKeys">The columns with the values of a column of another table.</param>
internal abstract record PackageTable(
    string Name, string Title, string Description, IReadOnlyList<PackageField> Fields, IReadOnlyList<string>? PrimaryKey, IReadOnlyList<PackageForeignKey> ForeignKeys)
{
    /// <summary>Writes the rows as CSV.</summary>
    public abstract Task WriteAsync(Stream output, CancellationToken cancellation);
}

/// <summary>A table of a data package with rows of one type.</summary>
/// <typeparam name="T">The type of the rows.</typeparam>
/// <param name="Name">The name; its file is <c>{name}.csv</c>.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Description">The content in words.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="PrimaryKey">The columns that together are different in every row; null if there are none.</param>
/// <param name="ForeignKeys">The columns with the values of a column of another table.</param>
internal sealed record PackageTable<T>(
    string Name,
    string Title,
    string Description,
    IReadOnlyList<ExportAttribute<T>> Columns,
    IEnumerable<T> Rows,
    IReadOnlyList<string>? PrimaryKey,
    params IReadOnlyList<PackageForeignKey> ForeignKeys)
    : PackageTable(Name, Title, Description, [.. Columns.Select(PackageField.Of)], PrimaryKey, ForeignKeys)
{
    /// <inheritdoc/>
    public override Task WriteAsync(Stream output, CancellationToken cancellation) =>
        CsvTable.WriteAsync(Columns, Rows, new FormatOptions(), output, cancellation);
}
