using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Benchmarks.Profiles;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>
/// Measures what it costs to look at the version: the statement of a list, which reads the version before and after its rows, compared with the same
/// without, and the one look of an operation that memory answers.
/// </summary>
internal sealed class VersionLookCost(HttpClient http, Uri neo4j)
{
    private const string Before = "MATCH (store:Store {id: 'store'})\nWITH store.version AS seen\n";
    private const string After = "MATCH (after:Store {id: 'store'})\n";
    private const string Seen = "CASE WHEN after.version = seen THEN seen END";

    /// <summary>Measures and prints.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password that is loaded already.</param>
    public static async Task PrintAsync(string neo4j)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Comparison.Clients });
        var cost = new VersionLookCost(http, new Uri(neo4j, UriKind.Absolute));
        await using var store = await ProfiledStore.StartAsync(new Dictionary<string, string?> { ["Neo4j:Uri"] = neo4j, ["Neo4j:MostCasesInMemory"] = "0" });
        await store.OpenAsync();
        foreach (var (name, query) in new[]
        {
            ("one county's partners", "{ county(by: { code: \"330523\" }) { partners(first: 20) { edges { caseCount node { code } } } } }"),
            ("the first 20 cases", "{ cooperations(first: 20) { nodes { caseId title } } }"),
        })
        {
            store.Take();
            await store.AskAsync(query);
            var statement = store.Take().Single(one => one.Text.Contains(Before, StringComparison.Ordinal));
            var without = statement with
            {
                Text = statement.Text.Replace(Before, "", StringComparison.Ordinal).Replace(After, "", StringComparison.Ordinal).Replace(Seen, "$version", StringComparison.Ordinal),
            };
            await Comparison.LatencyAsync($"{name}: without and with both looks, one client", "without", () => cost.RunAsync(without), () => cost.RunAsync(statement));
            await Comparison.ThroughputAsync($"{name}: without and with both looks, 16 clients", "without", () => cost.RunAsync(without), () => cost.RunAsync(statement));
        }

        await store.AskAsync("{ county(by: { code: \"330523\" }) { name } }");
        var look = store.Take().Single(one => one.Name == "read-version");
        await Comparison.LatencyAsync("an operation that memory answers: its look alone and the whole, one client", "its look", () => cost.RunAsync(look), () => store.AskAsync("{ county(by: { code: \"330523\" }) { name } }"));
        await Comparison.ThroughputAsync("an operation that memory answers: its look alone and the whole, 16 clients", "its look", () => cost.RunAsync(look), () => store.AskAsync("{ county(by: { code: \"330523\" }) { name } }"));
    }

    private async Task RunAsync(RecordedStatement statement)
    {
        using var response = await http.PostAsJsonAsync(new Uri(neo4j, "db/neo4j/query/v2"), new { statement = statement.Text, parameters = statement.Parameters, accessMode = "Read" });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.ToString());
    }
}
