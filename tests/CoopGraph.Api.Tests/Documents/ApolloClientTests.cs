using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Documents;

/// <summary>Tests that Apollo Client, with its automatic persisted queries and its paging of connections, works with the service as it is.</summary>
public sealed class ApolloClientTests
{
    private const int PageSize = 10, Pages = 3;

    [SkippableTheory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Apollo_Client_registers_a_document_once_and_pages_by_its_hash(string method)
    {
        using var api = new LoopbackApi();

        var output = await Node.RunAsync("apollo.mjs", api.Url, method, $"{Pages}");

        var visit = JsonSerializer.Deserialize<Visit>(output, JsonSerializerOptions.Web)!;
        var expected = await CaseIdsAsync(api);
        foreach (var client in new[] { visit.FirstClient, visit.SecondClient })
            Assert.Equal(Enumerable.Range(1, Pages).Select(page => expected.Take(page * PageSize)), client);
        var requests = visit.Requests;
        Assert.Single(requests.Select(request => request.Hash).Distinct());
        Assert.Equal([new(method, false, 200, "PERSISTED_QUERY_NOT_FOUND"), new("POST", true, 200, null)], requests.Take(2).Select(Kind));
        Assert.All(requests.Skip(2), request => Assert.Equal(new(method, false, 200, null), Kind(request)));
        Assert.Equal(1 + (2 * Pages), requests.Length);
    }

    private static RequestKind Kind(Request request) => new(request.Method, request.HasText, request.Status, request.Code);

    private static async Task<string[]> CaseIdsAsync(LoopbackApi api)
    {
        using var http = api.CreateClient();
        var address = $"{api.Url}?query={Uri.EscapeDataString($"{{ cooperations(first: {PageSize * Pages}, order: {{ year: DESC }}) {{ nodes {{ caseId }} }} }}")}";
        using var answer = JsonDocument.Parse(await http.GetStringAsync(address));
        var nodes = answer.RootElement.GetProperty("data").GetProperty("cooperations").GetProperty("nodes");
        return [.. nodes.EnumerateArray().Select(node => node.GetProperty("caseId").GetString()!)];
    }

    private sealed record Visit(string[][] FirstClient, string[][] SecondClient, Request[] Requests);

    private sealed record Request(string Method, bool HasText, string? Hash, int Status, string? Code);

    private sealed record RequestKind(string Method, bool HasText, int Status, string? Code);
}
