using System.Net.Http.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>A collector that is not there costs a word in the log.</summary>
public class CollectorTests
{
    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task A_collector_that_is_gone_changes_no_answer_and_is_said_once(string protocol)
    {
        using var service = await ApiProcess.StartAsync(
            ("Embedded__DataFile", TemporaryData.NewFile()), ("WarmUp__Enabled", "false"), ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "50"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{ApiProcess.FreePort()}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol));
        using var client = new HttpClient { BaseAddress = new Uri(service.Address) };
        for (var i = 0; i < 20; i++)
        {
            using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ dataset { version } }" });
            Assert.True(answer.IsSuccessStatusCode);
        }

        Assert.Equal(0, await service.StopAsync(TimeSpan.FromSeconds(30)));
        Assert.Single([.. service.FirstLines, .. await service.LastLinesAsync()], line => line.Contains("do not reach the collector", StringComparison.Ordinal));
    }
}
