namespace CoopGraph.Reports.Exports;

/// <summary>The types of the values of an attribute.</summary>
internal enum AttributeType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
    Date,
}

/// <summary>An attribute that every format of an export writes: a column of CSV, a key of GraphML, a member of JSON.</summary>
/// <typeparam name="T">The type of the rows.</typeparam>
/// <param name="Name">The name: lower-case words with underscores between them.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Description">The meaning, with unit.</param>
/// <param name="Value">Returns the value of a row; null if it has none.</param>
internal sealed record ExportAttribute<T>(string Name, AttributeType Type, string Description, Func<T, object?> Value)
{
    /// <summary>Whether every row has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values that it can have; null for any.</summary>
    public IReadOnlyList<string>? Names { get; init; }
}
