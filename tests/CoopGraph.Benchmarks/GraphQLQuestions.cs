using System.Net.Http.Json;
using System.Text.Json;

namespace CoopGraph.Benchmarks;

/// <summary>The same questions, sent to the API.</summary>
internal sealed class GraphQLQuestions(HttpClient http, Uri endpoint)
{
    private static readonly object Partners = new
    {
        query = """{ county(by: {code: "330523"}) { partners(first: 20) { edges { node { code name } caseCount firstYear lastYear } } } }""",
    };

    private static readonly object Prefecture = new
    {
        query =
            """
            { prefecture(by: {code: "130100"}) { counties(first: 100) { nodes { code name
                partners(first: 10) { edges { caseCount node { code name parent { name } } } } } } } }
            """,
    };

    public Task PartnersOfAnjiAsync() => AskAsync(Partners);

    public Task PrefectureAsync() => AskAsync(Prefecture);

    private async Task AskAsync(object body)
    {
        using var response = await http.PostAsJsonAsync(endpoint, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.ToString());
    }
}
