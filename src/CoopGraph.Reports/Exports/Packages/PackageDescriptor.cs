using System.Text.Json.Serialization;

namespace CoopGraph.Reports.Exports.Packages;

/// <summary>The descriptor of a data package, <c>datapackage.json</c> (Data Package 2.0, datapackage.org/standard/data-package).</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">The content in words.</param>
/// <param name="Version">The version of the data.</param>
/// <param name="Licenses">The terms of the package itself. Those of the works below it are among the sources.</param>
/// <param name="Contributors">The makers of the package.</param>
/// <param name="Sources">The works that the data are based on.</param>
/// <param name="Citation">The reference of the study that the data follow.</param>
/// <param name="Warnings">The warnings; null if there are none.</param>
/// <param name="Keywords">The keywords.</param>
/// <param name="Resources">The tables.</param>
internal sealed record PackageDescriptor(
    string Name,
    string Title,
    string Description,
    string Version,
    IReadOnlyList<PackageLicense> Licenses,
    IReadOnlyList<PackageContributor> Contributors,
    IReadOnlyList<PackageSource> Sources,
    string Citation,
    IReadOnlyList<PackageWarning>? Warnings,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<PackageResource> Resources)
{
    /// <summary>The version of the standard.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "https://datapackage.org/profiles/2.0/datapackage.json";
}

/// <summary>A licence.</summary>
/// <param name="Name">The identifier in the Open Definition's list.</param>
/// <param name="Path">The address of its text.</param>
/// <param name="Title">The title.</param>
internal sealed record PackageLicense(string Name, string Path, string Title);

/// <summary>A contributor.</summary>
/// <param name="Title">The name.</param>
/// <param name="Roles">The roles.</param>
internal sealed record PackageContributor(string Title, IReadOnlyList<string> Roles);

/// <summary>A work that the data are based on.</summary>
/// <param name="Title">The name, with the version if it has one.</param>
/// <param name="UsedFor">The data taken from the work.</param>
/// <param name="Licence">The terms of use.</param>
internal sealed record PackageSource(string Title, string UsedFor, string Licence);

/// <summary>A warning.</summary>
/// <param name="Code">The code, such as <c>SYNTHETIC_DATA</c>.</param>
/// <param name="Message">The message.</param>
internal sealed record PackageWarning(string Code, string Message);

/// <summary>A table of the package.</summary>
/// <param name="Name">The name.</param>
/// <param name="Path">The name of its file.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">The content in words.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Hash">The hash of the file, with its algorithm.</param>
/// <param name="Schema">The columns and keys.</param>
internal sealed record PackageResource(string Name, string Path, string Title, string Description, long Bytes, string Hash, PackageSchema Schema)
{
    /// <summary>The kind of resource: a table.</summary>
    public string Type { get; } = "table";

    /// <summary>The format of the file.</summary>
    public string Format { get; } = "csv";

    /// <summary>The media type of the file.</summary>
    public string Mediatype { get; } = "text/csv";

    /// <summary>The encoding of the file.</summary>
    public string Encoding { get; } = "utf-8";
}

/// <summary>The columns and keys of a table (Table Schema).</summary>
/// <param name="Fields">The columns.</param>
/// <param name="PrimaryKey">The columns that together are different in every row; null if there are none.</param>
/// <param name="ForeignKeys">The references to other tables; null if there are none.</param>
internal sealed record PackageSchema(
    IReadOnlyList<PackageField> Fields, IReadOnlyList<string>? PrimaryKey, IReadOnlyList<PackageForeignKey>? ForeignKeys)
{
    /// <summary>The texts that mean that there is no value.</summary>
    public IReadOnlyList<string> MissingValues { get; } = [string.Empty];
}

/// <summary>A column.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>date</c>.</param>
/// <param name="Description">The meaning.</param>
/// <param name="Constraints">The constraints; null if there are none.</param>
internal sealed record PackageField(string Name, string Type, string Description, PackageConstraints? Constraints)
{
    /// <summary>Returns the field of a column.</summary>
    public static PackageField Of<T>(ExportAttribute<T> column) => new(
        column.Name,
        column.Type switch
        {
            AttributeType.Integer => "integer",
            AttributeType.Number => "number",
            AttributeType.Boolean => "boolean",
            AttributeType.Date => "date",
            _ => "string",
        },
        column.Description,
        column.IsRequired || column.Names is not null ? new(column.IsRequired, column.Names) : null);
}

/// <summary>The constraints on the values of a column.</summary>
/// <param name="Required">Whether no value is missing.</param>
/// <param name="Enum">The values that it can have; null for any.</param>
internal sealed record PackageConstraints(bool Required, IReadOnlyList<string>? Enum);

/// <summary>A reference to another table.</summary>
/// <param name="Fields">The column that has the values.</param>
/// <param name="Reference">The column that has the same values in the other table.</param>
internal sealed record PackageForeignKey(IReadOnlyList<string> Fields, PackageReference Reference)
{
    /// <summary>Returns a reference by one column.</summary>
    public static PackageForeignKey To(string resource, string field, string from) => new([from], new(resource, [field]));
}

/// <summary>The target of a reference.</summary>
/// <param name="Resource">The name of the table.</param>
/// <param name="Fields">The column.</param>
internal sealed record PackageReference(string Resource, IReadOnlyList<string> Fields);
