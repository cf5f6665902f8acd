using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Settings;

/// <summary>Checks the value of one setting, and says what came and what is expected.</summary>
internal static class SettingValue
{
    private static readonly string[] Secrets = ["Password", "Secret", "Token", "Key"];

    /// <summary>Returns the message about a value; null if it is right.</summary>
    /// <param name="path">The full name of the setting.</param>
    /// <param name="text">The value.</param>
    /// <param name="setting">The setting.</param>
    public static string? Fault(string path, string text, SettingNode setting)
    {
        var isNullable = Nullable.GetUnderlyingType(setting.Value!) is not null;
        var type = Nullable.GetUnderlyingType(setting.Value!) ?? setting.Value!;
        if (isNullable && text.Length == 0)
            return null;
        if (!TryConvert(type, text, out var value))
            return Message(path, text, $"give {Expected(type)}");
        return setting.Rules.FirstOrDefault(rule => !rule.IsValid(value)) is { } broken ? Message(path, text, Rule(path, broken)) : null;
    }

    private static bool TryConvert(Type type, string text, out object? value)
    {
        try
        {
            value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Converters throw exceptions of many types.
            value = null;
            return false;
        }
    }

    private static string Message(string path, string text, string advice) =>
        Secrets.Any(word => path.EndsWith(word, StringComparison.OrdinalIgnoreCase)) ? $"{path} is wrong: {advice}." : $"{path} is '{text}': {advice}.";

    private static string Rule(string path, ValidationAttribute rule) => rule switch
    {
        RangeAttribute range => $"give {range.Minimum} to {range.Maximum}",
        { } other => other.FormatErrorMessage(path).TrimEnd('.'),
    };

    private static string Expected(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a time as hours:minutes:seconds, such as 00:00:05",
        _ when type == typeof(Uri) => "an address, such as https://example.org/",
        _ when type == typeof(double) || type == typeof(decimal) => "a number",
        _ => "a whole number",
    };
}
