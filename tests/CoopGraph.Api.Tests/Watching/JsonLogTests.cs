using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>The log as JSON, for programs that collect logs.</summary>
public class JsonLogTests
{
    [Fact]
    public async Task Each_line_is_an_object_with_its_time_and_those_of_a_request_have_the_id_of_its_trace()
    {
        using var service = await ApiProcess.StartAsync(
            ("Embedded__DataFile", TemporaryData.NewFile()), ("WarmUp__Enabled", "false"), ("Logging__Console__FormatterName", "json"), ("Logging__LogLevel__Microsoft.AspNetCore", "Information"));
        using (var client = new HttpClient { BaseAddress = new Uri(service.Address) })
        using (var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ dataset { version } }" }) })
        {
            request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            using var answer = await client.SendAsync(request);
        }

        await service.StopAsync(TimeSpan.FromSeconds(20));
        string[] lines = [.. service.FirstLines, .. await service.LastLinesAsync()];

        Assert.All(lines, line => Assert.True(JsonDocument.Parse(line).RootElement.GetProperty("Timestamp").GetDateTimeOffset() > DateTimeOffset.UnixEpoch));
        Assert.Contains(lines, line => line.Contains("0af7651916cd43dd8448eb211c80319c", StringComparison.Ordinal));
    }
}
