using System.Net.Http.Json;
using System.Text.Json;

namespace CoopGraph.Benchmarks;

/// <summary>The questions as a Cypher author would write them by hand, sent to the HTTP Query API; results are read to the end.</summary>
internal sealed class BareStatements
{
    private const string Partners =
        """
        CYPHER 5
        MATCH (own:Unit {version: $version, place: $place})-[tie:COOPERATES_WITH]-(other:Unit)
        WITH other.place AS place, head(collect(other)) AS partner, count(*) AS cases, min(tie.year) AS firstYear, max(tie.year) AS lastYear
        RETURN partner.code, partner.nameEn, cases, firstYear, lastYear
        ORDER BY cases DESC, partner.code LIMIT 20
        """;

    private const string Prefecture =
        """
        CYPHER 5
        MATCH (prefecture:Unit {version: $version, key: $key})-[:CONTAINS]->(county:Unit) WHERE county.validTo IS NULL
        CALL (county) {
          MATCH (:Unit {version: $version, place: county.place})-[tie:COOPERATES_WITH]-(other:Unit)
          WITH other.place AS place, head(collect(other)) AS partner, count(*) AS cases
          ORDER BY cases DESC, partner.code LIMIT 10
          OPTIONAL MATCH (parent:Unit)-[:CONTAINS]->(partner)
          RETURN collect([partner.code, partner.nameEn, cases, parent.nameEn]) AS partners
        }
        RETURN county.code, county.nameEn, partners
        ORDER BY county.code
        """;

    private readonly HttpClient _http;
    private readonly Uri _endpoint;
    private object? _partners;
    private object? _prefecture;

    private BareStatements(HttpClient http, Uri neo4j)
    {
        _http = http;
        _endpoint = new Uri(neo4j, "db/neo4j/query/v2");
    }

    /// <summary>The version of the data that are served.</summary>
    public string Version { get; private set; } = string.Empty;

    public static async Task<BareStatements> OpenAsync(HttpClient http, Uri neo4j)
    {
        var bare = new BareStatements(http, neo4j);
        var version = bare.Version = (await bare.RunAsync(new { statement = "MATCH (s:Store) RETURN s.version" }))[0][0].GetString()!;
        var place = (await bare.RunAsync(new
        {
            statement = "MATCH (u:Unit {version: $version, key: '330523'}) RETURN u.place",
            parameters = new { version },
        }))[0][0].GetInt32();
        bare._partners = new { statement = Partners, parameters = new { version, place }, accessMode = "Read" };
        bare._prefecture = new { statement = Prefecture, parameters = new { version, key = "130100" }, accessMode = "Read" };
        return bare;
    }

    public Task PartnersOfAnjiAsync() => RunAsync(_partners!);

    public Task PrefectureAsync() => RunAsync(_prefecture!);

    private async Task<JsonElement> RunAsync(object body)
    {
        using var response = await _http.PostAsJsonAsync(_endpoint, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.GetProperty("data").GetProperty("values");
    }
}
