using System.Net.Http.Json;

namespace CoopGraph.Api.Tests.Clients;

// docs/clients.md shows this class as it is.
internal static class FeidongClient
{
    private const string Query = "query Feidong($code: UnitCode!) { county(by: { code: $code }) { partners { nodes { code name } } } }";

    public static async Task<IReadOnlyList<Unit>> PartnersAsync(HttpClient http, string code)
    {
        using var response = await http.PostAsJsonAsync("http://localhost:5080/graphql", new { query = Query, variables = new { code } });
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        if (answer!.Errors is [var error, ..])
            throw new InvalidOperationException(error.Message);
        return answer.Data!.County!.Partners!.Nodes;
    }

    internal sealed record Unit(string Code, string Name);

    private sealed record Answer(Data? Data, Error[]? Errors);

    private sealed record Data(County? County);

    private sealed record County(Partners? Partners);

    private sealed record Partners(Unit[] Nodes);

    private sealed record Error(string Message);
}
