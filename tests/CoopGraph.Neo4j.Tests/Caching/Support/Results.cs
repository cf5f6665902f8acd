using System.Text.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.Tests.Caching.Support;

/// <summary>Answers in a form that can be compared.</summary>
internal static class Results
{
    public static string Text(this Neo4jResult answer) => JsonSerializer.Serialize(answer.Rows);
}
