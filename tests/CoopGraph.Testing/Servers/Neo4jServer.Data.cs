using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Testing.Servers;

/// <summary>Accesses the server's data directly, not through the client under test.</summary>
internal sealed partial class Neo4jServer
{
    // Each try waits up to 10 s for a lock; a transaction ends after 30 s at the latest.
    private const int MostTries = 5;

    // The plan of a filter with many conditions is a deep tree.
    private static readonly JsonSerializerOptions Deep = new(JsonSerializerDefaults.Web) { MaxDepth = 1_000 };

    /// <summary>Runs a statement and returns its rows.</summary>
    public async Task<IReadOnlyList<JsonElement[]>> RunAsync(string statement) =>
        [.. (await AnswerAsync(new { statement })).GetProperty("data").GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().ToArray())];

    /// <summary>Runs a statement in a transaction that stays open with its locks, as a killed process leaves it, for a minute at the most.</summary>
    /// <returns>Undoes the transaction when it is disposed of.</returns>
    public async Task<IAsyncDisposable> HoldAsync(string statement)
    {
        var id = (await AnswerAsync(new { statement }, "/tx")).GetProperty("transaction").GetProperty("id").GetString();
        return new Held(this, QueryApi($"/tx/{id}"));
    }

    /// <summary>Deletes all data; constraints and indexes stay.</summary>
    public async Task EmptyAsync()
    {
        // Cases first, because most relationships of units are deleted with them; in batches, because the heap is small.
        foreach (var kind in new[] { ":Case", "" })
        {
            while ((await DeleteSomeAsync(kind)) > 0)
            {
                // There may be more.
            }
        }
    }

    private async Task<int> DeleteSomeAsync(string kind)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return (await RunAsync($"MATCH (n{kind}) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*)"))[0][0].GetInt32();
            }
            catch (InvalidOperationException e) when (tries < MostTries && e.Message.Contains("Neo.TransientError", StringComparison.Ordinal))
            {
                // A load that was given up still has locks, until its transaction ends by the server's time limit.
            }
        }
    }

    /// <summary>Runs a statement and returns its plan, with the db hits of each operator.</summary>
    public async Task<JsonElement> ProfileAsync(string statement, IReadOnlyDictionary<string, object?> parameters) =>
        (await AnswerAsync(new { statement = statement.Replace("CYPHER 5\n", "CYPHER 5 PROFILE\n", StringComparison.Ordinal), parameters })).GetProperty("profiledQueryPlan");

    /// <summary>Plans a statement anew, without running it.</summary>
    /// <returns>The time that the call took.</returns>
    public async Task<TimeSpan> PlanAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        await RunAsync("CALL db.clearQueryCaches()");
        var clock = Stopwatch.StartNew();
        await AnswerAsync(new { statement = statement.Replace("CYPHER 5\n", "CYPHER 5 EXPLAIN\n", StringComparison.Ordinal), parameters });
        return clock.Elapsed;
    }

    private async Task<JsonElement> AnswerAsync(object body, string path = "")
    {
        using var http = Client();
        using var response = await http.PostAsJsonAsync(QueryApi(path), body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Deep);
        if (answer.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.ToString());
        return answer;
    }

    private Uri QueryApi(string path) => new(Address, $"db/neo4j/query/v2{path}");

    private HttpClient Client()
    {
        var http = new HttpClient();
        if (Password is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
        return http;
    }

    /// <summary>Runs Neo4j's consistency check on the data of the stopped server.</summary>
    /// <exception cref="InvalidOperationException">The data are not consistent; the message contains the findings.</exception>
    public async Task CheckConsistencyAsync()
    {
        if (_folder is null || _process is not null)
            throw new InvalidOperationException("Only the data of the test's own server can be checked, and only while it is stopped.");
        using var check = Process.Start(new ProcessStartInfo(Neo4jPlace.Script("admin"), [_folder, "database", "check", "neo4j"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = check.StandardOutput.ReadToEndAsync();
        var complained = check.StandardError.ReadToEndAsync();
        await check.WaitForExitAsync();
        if (check.ExitCode != 0)
            throw new InvalidOperationException($"The check ended with {check.ExitCode}: {await said} {await complained}");
    }

    private sealed class Held(Neo4jServer server, Uri transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using var http = server.Client();
            using var response = await http.DeleteAsync(transaction);
        }
    }
}
