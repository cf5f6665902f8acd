using CoopGraph.Paper;

namespace CoopGraph.Reports.Exports.Networks;

/// <summary>The facts about a network that are written with it, where its format has a place for them.</summary>
internal static class NetworkFacts
{
    /// <summary>The title.</summary>
    public static string Title => "Counties of China tied by cases of cooperation";

    /// <summary>Returns the facts as pairs of a name and a text.</summary>
    public static IEnumerable<(string Name, string Value)> Of(NetworkRows rows)
    {
        yield return ("title", Title);
        yield return ("data_version", rows.Export.Dataset.Version);
        yield return ("map_day", AttributeText.Of(rows.Export.Network.Period.Day)!);
        yield return ("citation", Study.Citation);
        if (rows.Export.Warnings.Count > 0)
            yield return ("warnings", string.Join(' ', rows.Export.Warnings.Select(warning => $"{warning.Key}: {warning.Value}")));
    }
}
