using System.Collections.Frozen;

namespace CoopGraph.Neo4j.Statements;

/// <summary>
/// Names statements by their files. Each statement has its name in a comment, which the server's own log shows, too. A page has the name of its
/// list.
/// </summary>
internal static class StatementName
{
    private const string Start = "/* ";
    private const string End = " */";
    private const string Unknown = "other";
    private const string Ending = ".cypher";

    // The list is fixed, whatever a text contains.
    private static readonly FrozenSet<string> Names = typeof(StatementName).Assembly.GetManifestResourceNames()
        .Where(file => file.EndsWith(Ending, StringComparison.Ordinal)).Select(file => file[..^Ending.Length]).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByText = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the comment with a name.</summary>
    public static string Comment(string name) => Start + name + End;

    /// <summary>Returns the name of a statement; <c>other</c> if it has none.</summary>
    public static string Of(string statement)
    {
        var start = statement.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        if (start < Start.Length)
            return Unknown;
        var length = statement.AsSpan(start).IndexOf(End, StringComparison.Ordinal);
        return length >= 0 && ByText.TryGetValue(statement.AsSpan(start, length), out var name) ? name : Unknown;
    }
}
