using System.Net.Sockets;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Tests.Transport;

public class SlowReaderTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    // Some 10 MB: more than the buffers of a connection hold.
    private static readonly string Large =
        $"{{ {Repeat(20, "a", "cooperations(first: 100) { ...F }")} }}"
        + $"fragment F on CooperationConnection {{ nodes {{ {Repeat(4, "s", "source { ...G }")} }} }}"
        + $"fragment G on Source {{ {Repeat(10, "e", "evidence")} }}";

    [Fact]
    public async Task A_client_that_does_not_read_its_answer_is_disconnected()
    {
        using var real = new LoopbackApi(
            ("GraphQL:Transport:MaxAnswerBytes", "64000000"), ("GraphQL:Transport:MinResponseRateGrace", "00:00:02"), ("GraphQL:Transport:MinResponseBytesPerSecond", "100000000"));
        using (var reading = real.CreateClient())
            Assert.InRange((await reading.AskAsync(Large)).Text.Length, 7_000_000, 50_000_000);
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { query = Large });
        using var client = await RawHttp.ConnectAsync(real.Url);
        client.ReceiveBufferSize = 4096;
        await RawHttp.SendAsync(
            client, $"POST /graphql HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: {body.Length}", body);

        await Task.Delay(TimeSpan.FromSeconds(6));

        var (received, isBroken) = await CountAsync(client.GetStream());
        Assert.True(isBroken || received < 7_000_000, $"{received} bytes were received.");
    }

    [Theory]
    [InlineData(null, null, 16_384, 10)]
    [InlineData("65536", "00:00:30", 65_536, 30)]
    [InlineData("0", null, null, 0)]
    public async Task The_rate_and_the_time_before_it_applies_are_those_of_the_server(string? rate, string? grace, int? expected, int seconds)
    {
        await using var other = api.With(
            [.. new[] { ("MinResponseBytesPerSecond", rate), ("MinResponseRateGrace", grace) }
                .Where(setting => setting.Item2 is not null)
                .Select(setting => ($"GraphQL:Transport:{setting.Item1}", setting.Item2!))]);

        var limit = other.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MinResponseDataRate;

        Assert.Equal(expected, limit?.BytesPerSecond);
        Assert.Equal(seconds, limit?.GracePeriod.TotalSeconds ?? 0);
    }

    private static string Repeat(int count, string alias, string field)
        => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{alias}{i}: {field}"));

    private static async Task<(long Received, bool IsBroken)> CountAsync(NetworkStream stream)
    {
        var buffer = new byte[64 * 1024];
        var received = 0L;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
                received += count;
            return (received, false);
        }
        catch (IOException)
        {
            return (received, true);
        }
    }
}
