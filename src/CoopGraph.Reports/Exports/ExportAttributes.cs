namespace CoopGraph.Reports.Exports;

/// <summary>Makes attributes.</summary>
internal static class ExportAttributes
{
    /// <summary>Returns an attribute that every row has.</summary>
    public static ExportAttribute<T> Required<T>(string name, AttributeType type, string description, Func<T, object?> value) =>
        new(name, type, description, value) { IsRequired = true };

    /// <summary>Returns an attribute with the names of an enumeration.</summary>
    public static ExportAttribute<T> Names<T, TName>(string name, string description, Func<T, TName?> value)
        where TName : struct, Enum => new(name, AttributeType.Text, description, row => value(row)) { Names = AttributeText.NamesOf<TName>() };
}
