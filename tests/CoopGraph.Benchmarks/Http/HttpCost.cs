using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using CoopGraph.Benchmarks.InProcess;

namespace CoopGraph.Benchmarks.Http;

/// <summary>
/// Measures the API over HTTP, compared with <see cref="ReadyBytes"/> that sends the same bytes, and with another GraphQL server over the same data
/// (<see cref="Peers"/>): requests a second with 16 clients, and the server's CPU time a request. The rounds alternate in one run. The load
/// generator shares the cores with the servers.
/// </summary>
internal static class HttpCost
{
    private const int Clients = 16;
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>Measures, and prints a table in Markdown.</summary>
    /// <returns>The figures of each operation.</returns>
    public static async Task<IReadOnlyList<HttpFigures>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-http");
        await using var ready = await ServerProcess.StartAsync("CoopGraph.Benchmarks.dll", "ready", new Dictionary<string, string>(), "ready-bytes");
        await using var fresh = await ApiAsync(Path.Combine(folder.FullName, "graph.db"), bytesOfAnswers: "0");
        // The same, where an answer that was given before is given again.
        await using var known = await ApiAsync(Path.Combine(folder.FullName, "known.db"), bytesOfAnswers: "16777216");
        await using var peer = await Peers.MercuriusAsync(new Uri(fresh.Address, "graphql"));
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
        Console.WriteLine("| operation, with variables | bytes | requests/s of ready bytes | share of it | share, known answer | share, mercurius JIT | CPU a request, us | known answer | mercurius JIT | ready bytes |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        List<HttpFigures> all = [];
        foreach (var (operation, number) in MeasuredOperation.All.Select((operation, number) => (operation, number)))
        {
            var figures = await CompareAsync(http, new(ready, fresh, known, peer), operation, $"{number}");
            Console.WriteLine(figures.Row);
            all.Add(figures);
        }

        folder.Delete(recursive: true);
        return all;
    }

    private static Task<ServerProcess> ApiAsync(string file, string bytesOfAnswers) => ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", new Dictionary<string, string>
    {
        ["Embedded__DataFile"] = file,
        ["Seed__Folder"] = Path.GetFullPath("seed"),
        ["GraphQL__Answers__Bytes"] = bytesOfAnswers,
    });

    private static async Task<HttpFigures> CompareAsync(HttpClient http, Each<ServerProcess> servers, MeasuredOperation operation, string name)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(operation.Document)}},"variables":{{operation.Variables}}}""");
        var answer = await AskAsync(http, new Uri(servers.Fresh.Address, "graphql"), body);
        AnswerText.RequireSame(operation.Name, answer, await AskAsync(http, new Uri(servers.Peer.Address, "graphql"), body));
        using (await http.PutAsync(new Uri(servers.Ready.Address, name), new ByteArrayContent(answer)))
        {
            // All servers answer alike from here on.
        }

        var rounds = new List<Each<Load>>();
        for (var round = -(int)(WarmUp / Round); round < Rounds; round++)
        {
            var measured = new Each<Load>(
                await LoadAsync(http, servers.Ready, name, body), await LoadAsync(http, servers.Fresh, "graphql", body),
                await LoadAsync(http, servers.Known, "graphql", body), await LoadAsync(http, servers.Peer, "graphql", body));
            if (round >= 0)
                rounds.Add(measured);
        }

        return new(
            operation.Name, answer.Length, Median(rounds, r => r.Ready.PerSecond), Median(rounds, r => r.Fresh.PerSecond / r.Ready.PerSecond),
            Median(rounds, r => r.Known.PerSecond / r.Ready.PerSecond), Median(rounds, r => r.Peer.PerSecond / r.Ready.PerSecond),
            Median(rounds, r => r.Fresh.PerSecond / r.Peer.PerSecond),
            Median(rounds, r => r.Fresh.Cpu), Median(rounds, r => r.Known.Cpu), Median(rounds, r => r.Peer.Cpu), Median(rounds, r => r.Ready.Cpu));
    }

    private static async Task<Load> LoadAsync(HttpClient http, ServerProcess server, string path, byte[] body)
    {
        var address = new Uri(server.Address, path);
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

    /// <summary>Something of each server: ready bytes, the API, the API with known answers, and the other GraphQL server.</summary>
    private sealed record Each<T>(T Ready, T Fresh, T Known, T Peer);
}
