using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Seeding;
using CoopGraph.Storage;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Benchmarks.Profiles;

/// <summary>Runs each shape of statement that reads from Neo4j with PROFILE, and prints what it costs there, as a table in Markdown.</summary>
internal sealed class ProfileTable(HttpClient http, Uri neo4j)
{
    private static readonly JsonSerializerOptions Deep = new(JsonSerializerDefaults.Web) { MaxDepth = 1_000 };

    private readonly HashSet<string> _printed = [];

    /// <summary>Loads the seed and generated cases, measures and prints.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced.</param>
    /// <param name="cases">The number of generated cases.</param>
    public static async Task PrintAsync(string neo4j, int cases)
    {
        var seed = SeedReader.Read(Path.Combine(AppContext.BaseDirectory, "seed"));
        var drawn = SyntheticCases.Draw(UnitMap.Of(seed.Units), cases, seed: 1);
        var data = seed with { Cooperations = [.. seed.Cooperations, .. drawn], Fingerprint = cases.ToString("x64", CultureInfo.InvariantCulture) };
        using var http = new HttpClient();
        var table = new ProfileTable(http, new Uri(neo4j));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{data.Cooperations.Count} cases\n\n| what is asked | statement | rows | database hits | hits a row | begins with |\n| --- | --- | --- | --- | --- | --- |"));
        await table.RunQuestionsAsync(data, drawn[drawn.Count / 2].CaseId);
        await table.RunCallsAsync(drawn[^1].CaseId);
    }

    private async Task RunQuestionsAsync(GraphData data, string caseId)
    {
        // With the facts in memory, filters and counts would not reach Neo4j.
        await using var store = await ProfiledStore.StartAsync(SettingsOf(mostCasesInMemory: "0"));
        await store.LoadAsync(data);
        store.Choose(caseId);
        await store.OpenAsync();
        foreach (var (shape, query) in StatementShapes.Questions)
        {
            store.Take();
            await store.AskShapeAsync(query);
            await PrintAsync(shape, store.Take());
        }
    }

    private async Task RunCallsAsync(string caseId)
    {
        await using var store = await ProfiledStore.StartAsync(SettingsOf(mostCasesInMemory: "2000000"));
        store.Choose(caseId);
        foreach (var (shape, call) in StatementShapes.Calls)
        {
            await call(store);
            await PrintAsync(shape, store.Take());
        }
    }

    private Dictionary<string, string?> SettingsOf(string mostCasesInMemory) =>
        new() { ["Neo4j:Uri"] = neo4j.ToString(), ["Neo4j:MostCasesInMemory"] = mostCasesInMemory };

    private async Task PrintAsync(string shape, IReadOnlyList<RecordedStatement> sent)
    {
        foreach (var statement in sent.GroupBy(one => one.Text).Select(same => same.Last()).Where(IsNew))
        {
            var response = await AnswerAsync(statement);
            var cost = StatementCost.Of(response);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {shape} | `{statement.Name}` | {cost.Rows} | {cost.Hits} | {cost.Hits / (double)Math.Max(1, cost.Rows):F0} | {string.Join(", ", cost.Begins)} |"));
        }
    }

    // A statement of another shape is printed again, even under the same name; one that several questions and calls send is not.
    private bool IsNew(RecordedStatement statement) => statement.Name.StartsWith("list-", StringComparison.Ordinal) || _printed.Add(statement.Text);

    private async Task<JsonElement> AnswerAsync(RecordedStatement statement)
    {
        var body = new { statement = statement.Text.Replace("CYPHER 5\n", "CYPHER 5 PROFILE\n", StringComparison.Ordinal), parameters = statement.Parameters };
        using var response = await http.PostAsJsonAsync(new Uri(neo4j, "db/neo4j/query/v2"), body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Deep);
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException($"{statement.Name}: {errors}") : answer;
    }
}
