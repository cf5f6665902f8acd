using System.Text.Json;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>The columns of a list's row: the requested ones, in the order in which they were added.</summary>
internal sealed class RowColumns
{
    private readonly List<string> _expressions = [];

    /// <summary>The row as an expression.</summary>
    public string Text => $"[{string.Join(", ", _expressions)}]";

    /// <summary>Adds a column.</summary>
    /// <returns>The index of the column in the row.</returns>
    public int Add(string expression)
    {
        _expressions.Add(expression);
        return _expressions.Count - 1;
    }

    /// <summary>Adds a column if it is requested.</summary>
    /// <returns>The index of the column in the row; null if it is not requested.</returns>
    public int? AddIf(bool isWanted, string expression) => isWanted ? Add(expression) : null;
}

/// <summary>Reads columns that may be missing.</summary>
internal static class RowValues
{
    /// <summary>Returns the integer in a column; null where there is none.</summary>
    public static int? Int(this JsonElement row, int? column) =>
        column is { } at && row[at] is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    /// <summary>Returns whether a column exists and is true.</summary>
    public static bool IsTrue(this JsonElement row, int? column) => column is { } at && row[at].ValueKind == JsonValueKind.True;

    /// <summary>Returns the entries of a column's list; null where the column is missing.</summary>
    public static IEnumerable<JsonElement>? List(this JsonElement row, int? column) => column is { } at ? row[at].EnumerateArray() : null;
}
