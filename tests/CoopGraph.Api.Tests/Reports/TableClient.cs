using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Asks for queries as tables.</summary>
internal static class TableClient
{
    /// <summary>Returns the response to a query as CSV.</summary>
    public static Task<Answer> CsvAsync(this HttpClient client, string query, object? variables = null) =>
        client.PostAsync(JsonSerializer.Serialize(new { query, variables }), "text/csv");

    /// <summary>Returns the lines of a response, without their ends.</summary>
    public static IReadOnlyList<string> Lines(this Answer answer)
    {
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, answer.Text);
        Assert.EndsWith("\r\n", answer.Text, StringComparison.Ordinal);
        return answer.Text[..^2].Split("\r\n");
    }
}
