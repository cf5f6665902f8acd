using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Limits;

/// <summary>
/// Tests that the service outlives an attack in the memory that the compose file gives it: slow readers of the largest answers, and the most
/// expensive filters at the same time.
/// </summary>
public class SurvivalTests
{
    private const int SlowReaders = 60;
    private const int Filters = 16;
    private const int Readers = 4;

    // Three quarters of 512 MB, as the runtime takes it in a container of that size.
    private const string HeapLimit = "0x18000000";

    private static readonly TimeSpan Attack = TimeSpan.FromSeconds(15);

    // Some 7 MB: near the largest answer that is given.
    private static readonly string Large =
        $"{{ {Repeat(12, "a", "cooperations(first: 100) { ...F }")} }}"
        + $"fragment F on CooperationConnection {{ nodes {{ {Repeat(4, "s", "source { ...G }")} }} }}"
        + $"fragment G on Source {{ evidence title url {Repeat(11, "e", "evidence")} }}";

    private static readonly string LargeBody = JsonSerializer.Serialize(new { query = Large });

    private static readonly string FilterBody = JsonSerializer.Serialize(new
    {
        query = "query ($v: UnitFilterInput) { counties(where: $v) { totalCount } }",
        variables = new
        {
            v = new
            {
                or = Enumerable.Range(0, 700).Select(i => new { partners = new { some = new { unit = new { name = new { contains = $"zz{i}" } } } } }),
            },
        },
    });

    [Fact]
    public async Task It_lives_answers_and_gives_memory_back()
    {
        using var service = await ApiProcess.StartAsync(
            ("Embedded__DataFile", TemporaryData.SeededFile), ("DOTNET_GCHeapHardLimit", HeapLimit), ("Memory__LookEvery", "00:00:02"),
            ("Logging__LogLevel__Default", "None"));
        using var client = new HttpClient { BaseAddress = new Uri(service.Address), Timeout = TimeSpan.FromSeconds(40) };
        await Eventually.IsTrueAsync(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
        // One of each, so that memory that belongs to the code itself is in use before.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, LargeBody)).Status);
        await AskAsync(client, FilterBody);
        var before = await LeastAsync(service, TimeSpan.FromSeconds(6));
        using var attack = new CancellationTokenSource(Attack);

        var slow = Enumerable.Range(0, SlowReaders).Select(_ => ReadSlowlyAsync(service, attack.Token)).ToArray();
        var filters = Enumerable.Range(0, Filters).Select(_ => AskAsync(client, FilterBody)).ToArray();
        var readers = Enumerable.Range(0, Readers).Select(_ => RepeatAsync(client, attack.Token)).ToArray();
        var health = 0;
        while (!attack.IsCancellationRequested)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
            health++;
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        await Task.WhenAll(slow);
        var answers = (await Task.WhenAll(readers)).SelectMany(answered => answered).Concat(await Task.WhenAll(filters)).ToArray();
        Assert.True(service.IsAlive);
        // A queue behind the attack would let through a few.
        Assert.InRange(health, 10, int.MaxValue);
        Assert.All(answers, answer => Assert.True(
            answer.Status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout && answer.IsWhole, $"{answer}"));
        // Threads and compiled code of the attack stay for a while. The answers to the slow readers alone would be 400 MB.
        await Eventually.IsAsync(() => Task.FromResult(service.Memory), memory => memory <= before * 2);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(client, LargeBody)).Status);
    }

    private static async Task<long> LeastAsync(ApiProcess service, TimeSpan during)
    {
        var least = long.MaxValue;
        for (var waited = TimeSpan.Zero; waited < during; waited += TimeSpan.FromMilliseconds(200))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            least = Math.Min(least, service.Memory);
        }

        return least;
    }

    private static async Task<List<Outcome>> RepeatAsync(HttpClient client, CancellationToken until)
    {
        List<Outcome> outcomes = [];
        while (!until.IsCancellationRequested)
        {
            outcomes.Add(await AskAsync(client, LargeBody));
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }

        return outcomes;
    }

    // An answer that is cut is no JSON, or shorter than its header says, which the client reports as an exception.
    private static async Task<Outcome> AskAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        try
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            return new Outcome(answer.StatusCode, IsWhole: true);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException)
        {
            return new Outcome(answer.StatusCode, IsWhole: false);
        }
    }

    private static async Task ReadSlowlyAsync(ApiProcess service, CancellationToken until)
    {
        using var client = await RawHttp.ConnectAsync(service.Address);
        client.ReceiveBufferSize = 4096;
        await RawHttp.SendAsync(
            client,
            $"POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: {LargeBody.Length}",
            Encoding.ASCII.GetBytes(LargeBody));
        var buffer = new byte[600];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, until) > 0)
                await Task.Delay(TimeSpan.FromSeconds(1), until);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The attack is over, or the service has closed the connection of a client that is too slow.
        }
    }

    private static string Repeat(int count, string alias, string field)
        => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{alias}{i}: {field}"));

    private sealed record Outcome(HttpStatusCode Status, bool IsWhole);
}
