using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>The measurements at <c>/metrics</c>: their port, their names, their units, and the number of their series.</summary>
public sealed partial class MetricsTests : IAsyncLifetime, IDisposable
{
    private WatchedApi _service = null!;

    public async Task InitializeAsync() => _service = await WatchedApi.StartAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Operations_are_counted_by_outcome_and_by_the_code_of_the_first_error()
    {
        await AskAsync("{ dataset { version } }");
        await AskAsync("{ dataset { version } }");
        await AskAsync("{ nothing }");

        var samples = await _service.SamplesAsync();

        Assert.Equal(2, Value(samples, "coopgraph_operations_total", "coopgraph_outcome=\"ok\""));
        Assert.Equal(1, Value(samples, "coopgraph_operations_total", "error_type=\"GRAPHQL_VALIDATION_FAILED\""));
        Assert.Equal(2, Value(samples, "coopgraph_operation_duration_seconds_count", "coopgraph_outcome=\"ok\""));
        Assert.Equal(1, Value(samples, "coopgraph_operation_price_count"));
        Assert.Equal(1, Value(samples, "coopgraph_answer_lookups_total", "coopgraph_result=\"hit\""));
        Assert.Equal(1, Value(samples, "coopgraph_document_lookups_total", "coopgraph_result=\"hit\""));
        Assert.Equal(1, Value(samples, "coopgraph_store_question_duration_seconds_count", "coopgraph_question=\"confirm\""));
    }

    [Fact]
    public async Task What_waits_and_what_runs_is_back_at_zero_afterwards()
    {
        await AskAsync("{ summary { total { caseCount } } }");
        using (var table = await _service.Clients.SendAsync(Table("{ counties(first: 2) { nodes { code } } }")))
            Assert.Equal(HttpStatusCode.OK, table.StatusCode);

        var samples = await _service.SamplesAsync();

        Assert.Equal(0, Value(samples, "coopgraph_expensive_running"));
        Assert.Equal(0, Value(samples, "coopgraph_tables_running"));
    }

    [Fact]
    public async Task Clients_cannot_make_series()
    {
        await AskAsync("query A { dataset { version } }");
        using (await _service.Clients.GetAsync("/nothing-0/"))
        using (await _service.Clients.SendAsync(new(new("VERB0"), "/graphql")))
            await AskAsync("{ nothing0 }");
        var before = await _service.SamplesAsync();
        for (var i = 1; i <= 30; i++)
        {
            await AskAsync($"query B{i} {{ dataset {{ version }} }}");
            await AskAsync($"{{ nothing{i} }}");
            using (await _service.Clients.GetAsync($"/nothing-{i}/{i}"))
            using (await _service.Clients.SendAsync(new(new($"VERB{i}"), "/graphql")))
                continue;
        }

        var after = await _service.SamplesAsync();

        Assert.Subset(before.Select(Series).ToHashSet(), after.Select(Series).Where(series => !series.StartsWith("dotnet_", StringComparison.Ordinal)
            && !series.StartsWith("kestrel_", StringComparison.Ordinal) && !series.Contains("route=\"/metrics\"", StringComparison.Ordinal)).ToHashSet());
    }

    [Fact]
    public async Task The_port_of_clients_has_no_metrics_and_the_port_of_metrics_has_no_clients()
    {
        // The slowest operations are there for keys of administrators only.
        foreach (var (path, status) in new[] { ("/metrics", HttpStatusCode.NotFound), ("/admin/operations", HttpStatusCode.Unauthorized) })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.Host = _service.Watch.BaseAddress!.Authority;
            using var answer = await _service.Clients.SendAsync(asked);
            Assert.Equal(status, answer.StatusCode);
        }

        using var graphql = await _service.Watch.PostAsJsonAsync("/graphql", new { query = "{ dataset { version } }" });
        Assert.Equal(HttpStatusCode.NotFound, graphql.StatusCode);
    }

    [Fact]
    public async Task A_page_whose_name_leads_to_this_machine_reads_nothing()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        asked.Headers.Host = "evil.example";
        using var answer = await _service.Watch.SendAsync(asked);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_memory_of_the_process_is_measured_by_the_runtime() =>
        Assert.True(Value(await _service.SamplesAsync(), "dotnet_process_memory_working_set_bytes") > 10_000_000);

    private static HttpRequestMessage Table(string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/csv");
        return request;
    }

    private static double Value(string[] samples, string name, string label = "") =>
        double.Parse(Assert.Single(samples, sample => sample.StartsWith(name + "{", StringComparison.Ordinal) && sample.Contains(label, StringComparison.Ordinal)).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    // A bucket is no series of a client's making.
    private static string Series(string sample) => Bucket().Replace(sample[..sample.LastIndexOf(' ')], string.Empty);

    private async Task AskAsync(string query)
    {
        using var answer = await _service.Clients.PostAsJsonAsync("/graphql", new { query });
        await answer.Content.ReadAsByteArrayAsync();
    }

    [GeneratedRegex("le=\"[^\"]*\"")]
    private static partial Regex Bucket();
}
