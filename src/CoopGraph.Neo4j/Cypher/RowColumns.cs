using System.Text.Json;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>The columns of a list's row: those that are wanted, in the order in which they were added.</summary>
internal sealed class RowColumns
{
    private readonly List<string> _expressions = [];

    /// <summary>The row as an expression.</summary>
    public string Text => $"[{string.Join(", ", _expressions)}]";

    /// <summary>Adds a column.</summary>
    /// <returns>Where it stands in the row.</returns>
    public int Add(string expression)
    {
        _expressions.Add(expression);
        return _expressions.Count - 1;
    }

    /// <summary>Adds a column where it is wanted.</summary>
    /// <returns>Where it stands in the row; null where it is not wanted.</returns>
    public int? AddIf(bool isWanted, string expression) => isWanted ? Add(expression) : null;
}

/// <summary>Reads columns that may not be there.</summary>
internal static class RowValues
{
    /// <summary>The whole number in a column; null where there is none.</summary>
    public static int? Int(this JsonElement row, int? column) =>
        column is { } at && row[at] is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    /// <summary>Whether a column says yes.</summary>
    public static bool IsTrue(this JsonElement row, int? column) => column is { } at && row[at].ValueKind == JsonValueKind.True;

    /// <summary>The entries of a column's list; null where there is none.</summary>
    public static IEnumerable<JsonElement>? List(this JsonElement row, int? column) => column is { } at ? row[at].EnumerateArray() : null;
}
