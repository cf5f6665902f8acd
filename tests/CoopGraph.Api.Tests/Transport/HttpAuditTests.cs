using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class HttpAuditTests
{
    [SkippableFact]
    public async Task Every_must_and_should_of_the_public_audits_passes()
    {
        using var api = new LoopbackApi();

        var audits = (await Node.RunAsync("http.mjs", api.Url))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Audit>(line, JsonSerializerOptions.Web)!)
            .ToArray();

        Assert.True(audits.Length > 50, $"Only {audits.Length} audits were run.");
        Assert.Empty(audits.Where(audit => audit.IsRequired && audit.Status != "ok").Select(audit => audit.ToString()));
    }

    private sealed record Audit(string Id, string Name, string Status, string? Reason)
    {
        public bool IsRequired => Name.StartsWith("MUST", StringComparison.Ordinal) || Name.StartsWith("SHOULD", StringComparison.Ordinal);
    }
}
