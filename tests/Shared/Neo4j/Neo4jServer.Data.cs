using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CoopGraph.TestServers;

/// <summary>What tests do with the server's data, past the client that they test.</summary>
internal sealed partial class Neo4jServer
{
    /// <summary>Runs a statement and gives its rows.</summary>
    public async Task<IReadOnlyList<JsonElement[]>> RunAsync(string statement) =>
        [.. (await AnswerAsync(new { statement })).GetProperty("data").GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().ToArray())];

    private async Task<JsonElement> AnswerAsync(object body)
    {
        using var http = new HttpClient();
        if (Password is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
        using var response = await http.PostAsJsonAsync(new Uri(Address, "db/neo4j/query/v2"), body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.ToString());
        return answer;
    }

    /// <summary>Has Neo4j check the data of the stopped server.</summary>
    /// <exception cref="InvalidOperationException">They are not consistent; the message has what was found.</exception>
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
}
