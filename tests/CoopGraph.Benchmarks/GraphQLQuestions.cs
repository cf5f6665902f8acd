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

    /// <summary>Returns the numbers of the answer's partners, a text for each.</summary>
    public async Task<IEnumerable<string>> NumbersOfPartnersOfAnjiAsync() =>
        from edge in (await AskAsync(Partners)).GetProperty("data").GetProperty("county").GetProperty("partners").GetProperty("edges").EnumerateArray()
        select $"{edge.GetProperty("caseCount")} {edge.GetProperty("firstYear")} {edge.GetProperty("lastYear")}";

    public Task PrefectureAsync() => AskAsync(Prefecture);

    private async Task<JsonElement> AskAsync(object body)
    {
        using var response = await http.PostAsJsonAsync(endpoint, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer;
    }
}
