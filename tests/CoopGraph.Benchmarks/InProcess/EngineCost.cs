using System.Diagnostics;
using System.Globalization;
using CoopGraph.Engine;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using CoopGraph.Stores;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Benchmarks.InProcess;

/// <summary>
/// Measures what one request costs inside the process, without HTTP: the CPU time and the allocated bytes, compared with those of GraphQL.NET's own
/// executer on the same schema and store. The rounds alternate in one run.
/// </summary>
internal static class EngineCost
{
    private const int Rounds = 7;
    private const int CallsToWarmUp = 6_000;
    private const int CallsInRound = 1_500;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-engine");
        using var host = Build(Path.Combine(folder.FullName, "graph.db"), "0");
        await host.StartAsync();
        // The same, where an answer that was given before is given again.
        using var remembering = Build(Path.Combine(folder.FullName, "known.db"), "16777216");
        await remembering.StartAsync();
        Console.WriteLine("| operation, with variables | engine, us CPU | the same with literals, us CPU | the same as a known answer, us CPU | the same traced, us CPU | GraphQL.NET, us CPU | engine, KB allocated | GraphQL.NET, KB allocated |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var operation in MeasuredOperation.All)
            await CompareAsync(operation, host.Services, remembering.Services);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nA span to which nobody listens: {Tracing.NanosecondsOfSilentSpan():F1} ns"));
        await remembering.StopAsync();
        await host.StopAsync();
        folder.Delete(recursive: true);
    }

    private static IHost Build(string file, string bytesOfAnswers)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Embedded:DataFile", (string?)file),
            KeyValuePair.Create("Seed:Folder", (string?)Path.GetFullPath("seed")),
            KeyValuePair.Create("GraphQL:Answers:Bytes", (string?)bytesOfAnswers),
        ]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddEngine(builder.Configuration);
        return builder.Build();
    }

    private static async Task CompareAsync(MeasuredOperation operation, IServiceProvider services, IServiceProvider remembering)
    {
        var engine = Engine(operation.Document, operation.Variables, services);
        var literals = Engine(operation.WithLiterals, "{}", services);
        var known = Engine(operation.Document, operation.Variables, remembering);
        var plain = new PlainExecuter(operation, services);
        for (var call = 0; call < CallsToWarmUp; call++)
        {
            await engine();
            await literals();
            await known();
            await plain.RunAsync();
        }

        var rounds = new List<(Cost Engine, Cost Literals, Cost Known, Cost Traced, Cost Plain)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add((await MeasureAsync(engine), await MeasureAsync(literals), await MeasureAsync(known), await MeasureTracedAsync(engine), await MeasureAsync(plain.RunAsync)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {operation.Name} | {Median(rounds, r => r.Engine.Microseconds):F1} | {Median(rounds, r => r.Literals.Microseconds):F1} | {Median(rounds, r => r.Known.Microseconds):F1} | {Median(rounds, r => r.Traced.Microseconds):F1} | {Median(rounds, r => r.Plain.Microseconds):F1} | {Median(rounds, r => r.Engine.Kilobytes):F1} | {Median(rounds, r => r.Plain.Kilobytes):F1} |"));
    }

    private static Func<Task> Engine(string document, string values, IServiceProvider services)
    {
        var runner = services.GetRequiredService<OperationRunner>();
        var serializer = services.GetRequiredService<ResponseSerializer>();
        return async () =>
        {
            // The values of variables are read anew each time, as from the body of a request.
            var variables = serializer.Deserialize<Inputs>(values);
            var result = await runner.RunAsync(
                new GraphQLRequest { Query = document, Variables = variables }, null, OperationKindRule.SingleResponse, CancellationToken.None);
            using var sheet = PooledJsonWriter.Take();
            if (serializer.Write(sheet, result).Errors is { Count: > 0 } errors)
                throw new InvalidOperationException(errors[0].Message);
        };
    }

    private static async Task<Cost> MeasureTracedAsync(Func<Task> call)
    {
        using var listener = Tracing.Listen();
        return await MeasureAsync(call);
    }

    private static async Task<Cost> MeasureAsync(Func<Task> call)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var i = 0; i < CallsInRound; i++)
            await call();
        process.Refresh();
        return new(
            (process.TotalProcessorTime - cpu).TotalMicroseconds / CallsInRound, (GC.GetTotalAllocatedBytes() - bytes) / 1024d / CallsInRound);
    }

    private static double Median<T>(IEnumerable<T> rounds, Func<T, double> of) => rounds.Select(of).Order().ElementAt(Rounds / 2);

    private readonly record struct Cost(double Microseconds, double Kilobytes);
}
