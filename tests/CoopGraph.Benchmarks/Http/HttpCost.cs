using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CoopGraph.Benchmarks.InProcess;

namespace CoopGraph.Benchmarks.Http;

/// <summary>
/// Measures the API over HTTP, compared with <see cref="ReadyBytes"/> that sends the same bytes: requests a second with 16 clients, and the
/// server's CPU time a request. The rounds alternate in one run. The load generator shares the cores with the servers.
/// </summary>
internal static class HttpCost
{
    private const int Clients = 16;
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-http");
        await using var ready = await ServerProcess.StartAsync("CoopGraph.Benchmarks.dll", "ready", new Dictionary<string, string>(), "ready-bytes");
        await using var fresh = await ApiAsync(Path.Combine(folder.FullName, "graph.db"), bytesOfAnswers: "0");
        // The same, where an answer that was given before is given again.
        await using var known = await ApiAsync(Path.Combine(folder.FullName, "known.db"), bytesOfAnswers: "16777216");
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
        Console.WriteLine("| operation, with variables | bytes | requests/s of ready bytes | share of it | share, known answer | CPU a request, us | known answer | ready bytes |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (operation, number) in MeasuredOperation.All.Select((operation, number) => (operation, number)))
            await CompareAsync(http, ready, (fresh, known), operation, $"{number}");
        folder.Delete(recursive: true);
    }

    private static Task<ServerProcess> ApiAsync(string file, string bytesOfAnswers) => ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", new Dictionary<string, string>
    {
        ["Embedded__DataFile"] = file,
        ["Seed__Folder"] = Path.GetFullPath("seed"),
        ["GraphQL__Answers__Bytes"] = bytesOfAnswers,
    });

    private static async Task CompareAsync(
        HttpClient http, ServerProcess ready, (ServerProcess Fresh, ServerProcess Known) api, MeasuredOperation operation, string name)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(operation.Document)}},"variables":{{operation.Variables}}}""");
        var (bytesAddress, freshAddress, knownAddress) = (new Uri(ready.Address, name), new Uri(api.Fresh.Address, "graphql"), new Uri(api.Known.Address, "graphql"));
        var answer = await AskAsync(http, freshAddress, body);
        using (await http.PutAsync(bytesAddress, new ByteArrayContent(answer)))
        {
            // All servers answer with the same bytes from here on.
        }

        var rounds = new List<(Load Ready, Load Fresh, Load Known)>();
        for (var round = -(int)(WarmUp / Round); round < Rounds; round++)
        {
            var measured = (await LoadAsync(http, ready, bytesAddress, body), await LoadAsync(http, api.Fresh, freshAddress, body), await LoadAsync(http, api.Known, knownAddress, body));
            if (round >= 0)
                rounds.Add(measured);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {operation.Name} | {answer.Length:N0} | {Median(rounds, r => r.Ready.PerSecond):N0} | {Median(rounds, r => r.Fresh.PerSecond / r.Ready.PerSecond):F2} | {Median(rounds, r => r.Known.PerSecond / r.Ready.PerSecond):F2} | {Median(rounds, r => r.Fresh.Cpu):F0} | {Median(rounds, r => r.Known.Cpu):F0} | {Median(rounds, r => r.Ready.Cpu):F0} |"));
    }

    private static async Task<Load> LoadAsync(HttpClient http, ServerProcess server, Uri address, byte[] body)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), server.CpuTime);
        var calls = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var made = 0;
            for (; clock.Elapsed < Round; made++)
                await AskAsync(http, address, body);
            return made;
        })));
        return new(calls.Sum() / clock.Elapsed.TotalSeconds, (server.CpuTime - cpu).TotalMicroseconds / calls.Sum());
    }

    private static async Task<byte[]> AskAsync(HttpClient http, Uri address, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await http.PostAsync(address, content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static double Median<T>(IEnumerable<T> rounds, Func<T, double> of) => rounds.Select(of).Order().ElementAt(Rounds / 2);

    private readonly record struct Load(double PerSecond, double Cpu);
}
