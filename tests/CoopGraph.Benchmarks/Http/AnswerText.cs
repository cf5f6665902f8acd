using System.Text;
using System.Text.Json.Nodes;

namespace CoopGraph.Benchmarks.Http;

/// <summary>Compares what two servers answer, so that both are known to do the same work.</summary>
internal static class AnswerText
{
    /// <summary>Compares the data of two answers. Cursors differ, as each server has its own.</summary>
    /// <exception cref="InvalidOperationException">The data differ.</exception>
    public static void RequireSame(string operation, byte[] answer, byte[] other)
    {
        var (expected, actual) = (Data(answer), Data(other));
        if (!JsonNode.DeepEquals(expected, actual))
            throw new InvalidOperationException($"{operation}: the answers differ.\n{expected?.ToJsonString()}\n{actual?.ToJsonString() ?? Encoding.UTF8.GetString(other)}");
    }

    private static JsonNode? Data(byte[] answer)
    {
        var data = JsonNode.Parse(answer)?["data"];
        if (data is JsonObject fields)
        {
            foreach (var (_, field) in fields)
                (field as JsonObject)?["pageInfo"]?.AsObject().Remove("endCursor");
        }

        return data;
    }
}
