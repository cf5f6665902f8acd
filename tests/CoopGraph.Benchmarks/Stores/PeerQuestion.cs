using System.Net.Http.Json;
using System.Text.Json;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>The question about a county's partners, as it is asked of @neo4j/graphql.</summary>
internal sealed class PeerQuestion(HttpClient http, Uri endpoint, string version)
{
    private readonly object _partners = new
    {
        query = "query ($version: String!) { units(where: { version: { eq: $version }, key: { eq: \"330523\" } }) { partners(first: 20) { code name caseCount firstYear lastYear } } }",
        variables = new { version },
    };

    public Task PartnersOfAnjiAsync() => AskAsync();

    /// <summary>
    /// Compares the numbers of its answer with the API's. Names are not compared: of a place that was renamed, the statement has any of the units, and the API
    /// the one of the day.
    /// </summary>
    /// <param name="partners">The API's answer: the number of cases, the first and the last year of its partners in their order.</param>
    /// <exception cref="InvalidOperationException">The answers are not the same.</exception>
    public async Task RequireSameAsync(IEnumerable<string> partners)
    {
        var answer = await AskAsync();
        var own = answer.GetProperty("data").GetProperty("units")[0].GetProperty("partners").EnumerateArray()
            .Select(row => $"{row.GetProperty("caseCount")} {row.GetProperty("firstYear")} {row.GetProperty("lastYear")}").ToList();
        var expected = partners.ToList();
        if (!own.SequenceEqual(expected))
            throw new InvalidOperationException($"@neo4j/graphql answers otherwise: {string.Join(", ", own)} instead of {string.Join(", ", expected)}.");
    }

    private async Task<JsonElement> AskAsync()
    {
        using var response = await http.PostAsJsonAsync(endpoint, _partners);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer;
    }
}
