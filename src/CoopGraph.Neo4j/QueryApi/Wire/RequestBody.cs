using CoopGraph.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>Writes the body of a call that contains a statement.</summary>
internal static class RequestBody
{
    /// <summary>The name of the parameter that marks a statement. Cypher never uses it; <c>SHOW TRANSACTIONS</c> shows it.</summary>
    public const string MarkParameter = "callMark";

    /// <summary>Returns the body as UTF-8.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="mark">The value of <see cref="MarkParameter"/>.</param>
    /// <param name="readOnly">Whether the server is asked to refuse writes; only for a statement outside of a transaction.</param>
    /// <exception cref="ArgumentException">A parameter is of a type, or has a value, that Cypher does not have.</exception>
    public static byte[] Write(string statement, IReadOnlyDictionary<string, object?> parameters, string mark, bool readOnly)
    {
        using var sheet = PooledJsonWriter.Take();
        var json = sheet.Json;
        json.WriteStartObject();
        json.WriteString("statement"u8, statement);
        if (readOnly)
            json.WriteString("accessMode"u8, "Read"u8);
        json.WriteStartObject("parameters"u8);
        foreach (var (name, value) in parameters)
        {
            json.WritePropertyName(name);
            ParameterWriter.Write(json, name, value);
        }

        json.WriteString(MarkParameter, mark);
        json.WriteEndObject();
        json.WriteEndObject();
        return sheet.Written().ToArray();
    }
}
