using System.Globalization;
using CoopGraph.History;
using CoopGraph.Paging;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// The key of a change in the graph: the generation with twelve digits, then the case id. As text, keys sort like the changes, so one index
/// serves every page.
/// </summary>
internal static class ChangeKey
{
    /// <summary>The name of the property.</summary>
    public static readonly string Property = "key";

    /// <summary>Returns the key of a change.</summary>
    public static string Of(CaseChange change) => Start(change.Generation) + change.CaseId;

    /// <summary>Returns a text before the keys of a generation and of all later ones, and after those of the earlier ones.</summary>
    public static string Start(long generation) => generation.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Returns the key at a position of the list; a generation that no version can have is taken for the nearest that one can.</summary>
    public static string At(RowKey place) => Start((long)Math.Clamp((decimal)(place.Values[0] ?? 0m), 0m, 999_999_999_999m)) + (string)place.Values[1]!;
}
