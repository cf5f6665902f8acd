using System.Text.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Caching.Tests.Support;

/// <summary>Answers in a form that can be compared.</summary>
internal static class Answers
{
    public static string Text(this Neo4jResult answer) => JsonSerializer.Serialize(answer.Rows);
}
