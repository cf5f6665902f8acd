using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Neo4j.Statements;

/// <summary>
/// Converts enumerations to and from their names in the graph. The names are those of the API's schema, such as SELF_INITIATED.
/// </summary>
internal static class GraphNames
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string ToGraph(this Enum member) => Names.GetOrAdd(member, Write);

    public static T FromGraph<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static string Write(Enum member)
    {
        var name = new StringBuilder();
        foreach (var c in member.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(c));
        }

        return name.ToString();
    }
}
