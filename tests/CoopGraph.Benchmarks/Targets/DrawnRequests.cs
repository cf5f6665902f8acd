using System.Net.Http.Json;

namespace CoopGraph.Benchmarks.Targets;

/// <summary>Requests with drawn variables: one county, a county's partners, and pages of cases in some thousand documents. No two clients draw alike.</summary>
internal sealed class DrawnRequests(HttpClient http, Uri endpoint, int seed)
{
    private const int Documents = 3_000;
    private static readonly string[] Counties = ["340122", "330523", "340123", "341524", "340828", "340826", "341525", "340881"];
    private readonly Random _random = new(seed);
    private int _made;

    /// <summary>Asks the next one, and reads its whole answer.</summary>
    public async Task NextAsync()
    {
        using var response = await http.PostAsJsonAsync(endpoint, Draw());
        response.EnsureSuccessStatusCode();
        if ((await response.Content.ReadAsStringAsync()).Contains("\"errors\":", StringComparison.Ordinal))
            throw new InvalidOperationException("A drawn request has an error.");
    }

    private object Draw()
    {
        var code = Counties[_random.Next(Counties.Length)];
        return (++_made % 3) switch
        {
            0 => new { query = "query($code: UnitCode!) { county(by: { code: $code }) { code name level } }", variables = new { code } },
            1 => new
            {
                query = "query($code: UnitCode!, $first: Int) { county(by: { code: $code }) { name partners(first: $first) { totalCount edges { node { code name parent { name } } scope caseCount } } } }",
                variables = new { code, first = 1 + _random.Next(50) },
            },
            _ => new
            {
                query = $"query q{_random.Next(Documents)}($where: CooperationFilterInput) {{ cooperations(where: $where, first: 20) {{ totalCount nodes {{ caseId title year parties {{ role unit {{ code name }} }} }} }} }}",
                variables = new { where = new { year = new { gte = _random.Next(2009, 2020) }, caseId = new { neq = $"{seed}-{_made}" } } },
            },
        };
    }
}
