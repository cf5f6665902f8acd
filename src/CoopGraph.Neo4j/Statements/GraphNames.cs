using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Neo4j.Statements;

/// <summary>How enumerations are written in the graph: as the schema of the API writes them, such as SELF_INITIATED.</summary>
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
