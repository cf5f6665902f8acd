namespace CoopGraph;

/// <summary>Finds the name that a wrong one may have meant.</summary>
public static class NearestName
{
    /// <summary>Returns the name that contains the given one, or else the one with the fewest other letters; null if there are no names.</summary>
    public static string? Of(string given, IEnumerable<string> names) => names.MinBy(known =>
        (given.Length == 0 || !known.Contains(given, StringComparison.OrdinalIgnoreCase), EditDistance.Between(known, given)));
}
