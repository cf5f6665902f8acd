namespace CoopGraph.Engine.Language.Values;

/// <summary>Joins names for a message.</summary>
internal static class NameList
{
    /// <summary>Returns names with commas between them, and a word before the last one.</summary>
    /// <param name="last">The word, such as <c>or</c>.</param>
    /// <param name="names">The names; at least one.</param>
    public static string Of(string last, IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all is [var one] ? one : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
