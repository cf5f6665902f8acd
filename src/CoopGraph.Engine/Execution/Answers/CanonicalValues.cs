using System.Globalization;
using System.Text;

namespace CoopGraph.Engine.Execution.Answers;

/// <summary>
/// Writes the values of variables as a text that is the same for the same values, whatever the order of their keys. Every value begins with a
/// letter or bracket for its kind, and a text with its length, so that no two sets of values have one text.
/// </summary>
internal static class CanonicalValues
{
    /// <summary>Returns the text.</summary>
    /// <param name="names">The variables of the operation, in their order; values of others have no meaning.</param>
    /// <param name="given">The values as given.</param>
    /// <param name="longest">The maximum length of the text.</param>
    /// <returns>Null if the text would be longer, or a value is of no kind that JSON has.</returns>
    public static string? Of(IReadOnlyList<string> names, IReadOnlyDictionary<string, object?> given, long longest)
    {
        if (names.Count == 0)
            return "";
        var text = new StringBuilder();
        foreach (var name in names)
        {
            // A variable without a value is not null: it takes its default.
            if (!given.TryGetValue(name, out var value))
                text.Append('-');
            else if (!TryAdd(text, value, longest))
                return null;
        }

        return text.Length > longest ? null : text.ToString();
    }

    private static bool TryAdd(StringBuilder text, object? value, long longest)
    {
        if (text.Length > longest)
            return false;
        switch (value)
        {
            case null: text.Append('n'); return true;
            case true: text.Append('t'); return true;
            case false: text.Append('f'); return true;
            case string words: AddText(text, words); return true;
            case int number: text.Append(CultureInfo.InvariantCulture, $"i{number};"); return true;
            case long number: text.Append(CultureInfo.InvariantCulture, $"l{number};"); return true;
            case double number: text.Append(CultureInfo.InvariantCulture, $"d{number:R};"); return true;
            case decimal number: text.Append(CultureInfo.InvariantCulture, $"m{number};"); return true;
            case IDictionary<string, object?> map: return TryAddMap(text, map, longest);
            case IEnumerable<object?> list: return TryAddList(text, list, longest);
            default: return false;
        }
    }

    private static bool TryAddMap(StringBuilder text, IDictionary<string, object?> map, long longest)
    {
        text.Append('{');
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            AddText(text, key);
            if (!TryAdd(text, value, longest))
                return false;
        }

        text.Append('}');
        return true;
    }

    private static bool TryAddList(StringBuilder text, IEnumerable<object?> list, long longest)
    {
        text.Append('[');
        foreach (var item in list)
        {
            if (!TryAdd(text, item, longest))
                return false;
        }

        text.Append(']');
        return true;
    }

    private static void AddText(StringBuilder text, string words) => text.Append(CultureInfo.InvariantCulture, $"s{words.Length}:").Append(words);
}
