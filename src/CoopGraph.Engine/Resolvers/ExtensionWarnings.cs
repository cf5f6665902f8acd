namespace CoopGraph.Engine.Resolvers;

/// <summary>Adds warnings to <c>extensions.warnings</c> of a response, a list of entries with a code and a message.</summary>
internal static class ExtensionWarnings
{
    private const string Warnings = "warnings";

    /// <summary>Adds a warning after those that are already there.</summary>
    /// <param name="extensions">The extensions of the response.</param>
    /// <param name="warning">The warning.</param>
    /// <param name="more">Further entries of the warning.</param>
    public static void AddWarning(
        this IDictionary<string, object?> extensions, Warning warning, IReadOnlyDictionary<string, object?>? more = null)
    {
        if (extensions.TryGetValue(Warnings, out var known) && known is List<object?> warnings)
            warnings.Add(Entry());
        else
            extensions[Warnings] = new List<object?> { Entry() };

        Dictionary<string, object?> Entry()
        {
            var entry = new Dictionary<string, object?> { ["code"] = warning.Code.Name(), ["message"] = warning.Message };
            foreach (var (name, value) in more ?? new Dictionary<string, object?>())
                entry[name] = value;
            return entry;
        }
    }
}
