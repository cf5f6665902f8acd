using System.Net;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Hosting;

public class StartTests
{
    // Without the end of the service it would compute for a minute and more.
    private static readonly string Endless = "{ " + string.Concat(Enumerable.Range(1, 12).Select(
        seed => $"a{seed}: network {{ adjacentShare(seed: {seed}, draws: 6000, nullModel: DEGREE_PRESERVING) {{ p }} }} ")) + "}";

    [SkippableFact]
    public async Task The_process_says_where_it_is_answers_there_and_stops_when_it_is_asked_to()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var service = await ApiProcess.StartAsync();

        Assert.Contains($"CoopGraph is at {service.Address}/graphql", service.FirstLines);
        using var client = new HttpClient();
        Assert.Contains("Query", await client.GetStringAsync($"{service.Address}/graphql?query={{__typename}}"), StringComparison.Ordinal);
        Assert.Equal(0, await service.StopAsync(TimeSpan.FromSeconds(60)));
    }

    [SkippableFact]
    public async Task Expensive_work_does_not_delay_the_stop()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var service = await ApiProcess.StartAsync(
            ("Embedded__DataFile", TemporaryData.SeededFile), ("WarmUp__Enabled", "false"), ("Shutdown__Timeout", "00:05:00"),
            ("GraphQL__Transport__Timeout", "00:05:00"), ("GraphQL__Budget__MaxNodes", "10000000"));
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(4) };
        Assert.Contains("Query", await client.GetStringAsync($"{service.Address}/graphql?query={{__typename}}"), StringComparison.Ordinal);
        var asked = client.PostAsync(
            $"{service.Address}/graphql",
            new StringContent(JsonSerializer.Serialize(new { query = Endless }), System.Text.Encoding.UTF8, "application/json"));
        await Task.WhenAny(asked, Task.Delay(TimeSpan.FromSeconds(2)));
        Assert.False(asked.IsCompleted, "The operation is too cheap for this test.");

        Assert.Equal(0, await service.StopAsync(TimeSpan.FromSeconds(30)));

        using var answer = await asked;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("SERVICE_STOPPING", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
