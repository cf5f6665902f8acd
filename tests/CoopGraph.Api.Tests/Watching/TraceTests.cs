using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>A trace says what the service did, and nothing of what clients wrote but the names of their operations.</summary>
public class TraceTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Document = "query Named($name: String!) { search(text: $name) { code } counties(where: { name: { contains: \"literal_zq1\" } }) { nodes { code } } }";

    [Fact]
    public async Task An_operation_has_a_span_for_each_of_its_steps()
    {
        var spans = await TraceAsync(new { query = $"{Document} # new", operationName = "Named", variables = new { name = "he" } });

        Assert.Equal(["ask confirm", "ask units", "compile", "execute", "operation", "prepare"], spans.Select(span => span.OperationName).Distinct().Order(StringComparer.Ordinal));
        var operation = Assert.Single(spans, span => span.OperationName == "operation");
        Assert.Equal("Named", operation.GetTagItem("graphql.operation.name"));
        Assert.Equal("query", operation.GetTagItem("graphql.operation.type"));
        Assert.Matches("^[0-9a-f]{64}$", (string?)operation.GetTagItem("coopgraph.document.sha256"));
        Assert.Equal("ok", operation.GetTagItem("coopgraph.outcome"));
        Assert.All(spans, span => Assert.True(span == operation || span.ParentSpanId != default));
    }

    [Fact]
    public async Task An_operation_that_failed_says_the_code_of_its_error()
    {
        var operation = Assert.Single(await TraceAsync(new { query = "{ nothing }" }), span => span.OperationName == "operation");

        Assert.Equal(("refused", "GRAPHQL_VALIDATION_FAILED"), (operation.GetTagItem("coopgraph.outcome"), operation.GetTagItem("error.type")));
        Assert.Equal(ActivityStatusCode.Error, operation.Status);
    }

    [Fact]
    public async Task No_attribute_has_a_value_of_a_client()
    {
        var spans = await TraceAsync(new { query = Document, variables = new { name = "variable_zq2" } });

        Assert.NotEmpty(spans);
        foreach (var text in spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? string.Empty)))
        {
            Assert.DoesNotContain("_zq", text, StringComparison.Ordinal);
        }

        Assert.Empty(spans.SelectMany(span => span.Events));
    }

    [Fact]
    public async Task A_collector_gets_the_hash_and_the_name_of_a_document_and_nothing_else_that_a_client_wrote()
    {
        using var collector = new Collector();
        using var service = await WatchedApi.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"));
        foreach (var document in new[] { Document, "{ counties(where: { name: { contains: \"literal_zq3\" } }) { broken_zq4 } }" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql?key=query_zq5&key_zq6=1") { Content = JsonContent.Create(new { query = document, variables = new { name = "variable_zq7" } }) };
            foreach (var (name, value) in new[] { ("User-Agent", "program_zqa"), ("tracestate", "vendor=state_zqb"), ("baggage", "a=baggage_zqc"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("Cookie", "c=cookie_zqd"), ("Host", "host-zqe.example") })
                request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await service.Clients.SendAsync(request);
        }

        // A wrong credential is refused before its operation is looked at.
        using (var refused = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}"))
        {
            refused.Headers.TryAddWithoutValidation("Authorization", "Bearer header_zq8");
            using var answer = await service.Clients.SendAsync(refused);
        }

        using (var odd = new HttpRequestMessage(new HttpMethod("METHOD_ZQF"), "/explore/path_zqg"))
        using (await service.Clients.SendAsync(odd))
            Assert.Equal(0, await service.Process.StopAsync(TimeSpan.FromSeconds(20)));

        foreach (var expected in new[] { "coopgraph.document.sha256", "Named", "ask units", "GRAPHQL_VALIDATION_FAILED", "http.route", "coopgraph.operations" })
            Assert.Contains(expected, collector.Received, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)[-_]zq", collector.Received);
    }

    private async Task<List<Activity>> TraceAsync(object request)
    {
        var trace = ActivityTraceId.CreateRandom();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("CoopGraph.", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                    spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var client = api.Client();
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(request) };
        message.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        using var answer = await client.SendAsync(message);
        return [.. spans];
    }
}
