using System.Globalization;
using System.Text.Json;

namespace CoopGraph.Reports.Exports;

/// <summary>Writes the values of attributes as text.</summary>
internal static class AttributeText
{
    /// <summary>Returns the text of a value; null if there is none.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.############################", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum name => Of(name),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Returns the name of an enumeration as the schema of the API has it, such as <c>CROSS_PREFECTURE</c>.</summary>
    public static string Of(Enum name) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(name.ToString());

    /// <summary>Returns the names of an enumeration as the schema of the API has them.</summary>
    public static IReadOnlyList<string> NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(name => Of(name))];
}
