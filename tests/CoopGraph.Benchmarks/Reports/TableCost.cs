using System.Diagnostics;
using System.Globalization;
using CoopGraph.Engine;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports;
using CoopGraph.Reports.Formats;
using CoopGraph.Stores;
using GraphQL.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Benchmarks.Reports;

/// <summary>
/// Measures 100,000 cases with ten columns as a table, from the embedded store, compared with the libraries' own writing of the same records from
/// memory. The rounds alternate in one run.
/// </summary>
internal static class TableCost
{
    private const int Rounds = 15;

    // The runtime compiles code again while it is used often.
    private const int FirstRounds = 40;
    private const string Query =
        "{ cooperations(where: { provenance: { eq: SYNTHETIC } }) { nodes { caseId title year mechanism issueArea scope level provenance note source { title } } } }";

    private static readonly TableContext Context = new("cases", "Cases", null, []);

    /// <summary>Measures and prints.</summary>
    /// <param name="formats">The formats to measure.</param>
    public static async Task RunAsync(params string[] formats)
    {
        using var seed = DenseSeed.Make();
        using var host = Build(seed.Folder);
        await host.StartAsync();
        var runner = host.Services.GetRequiredService<TableRunner>();
        var records = await RecordsAsync(runner);
        Console.WriteLine($"{records.Cases.Count} rows, {records.Texts[0].Length} columns; medians of {Rounds} rounds after {FirstRounds}; the share is the median of those of the rounds");
        Console.WriteLine();
        Console.WriteLine("| format | the library | from the store, rows a second | the library alone, rows a second | share | first byte, ms | peak of added memory, MB |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (format, library, alone) in PlainWriters.All.Where(writer => formats.Contains(writer.Format)))
        {
            var ours = new List<(double Rate, double FirstByte, double Megabytes)>();
            var plain = new List<double>();
            for (var round = 0; round < FirstRounds + Rounds; round++)
            {
                var one = await WriteAsync(runner, TableFormats.ByName(format)!);
                var other = await TimeAsync(() => alone(records), records.Cases.Count);
                if (round < FirstRounds)
                    continue;
                ours.Add(one);
                plain.Add(other);
            }

            var rate = ours.Select(row => row.Rate).Median();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {format} | {library} | {rate:N0} | {plain.Median():N0} | {ours.Zip(plain, (row, alone) => row.Rate / alone).Median():0.00} | {ours.Select(row => row.FirstByte).Median():0} | {ours.Select(row => row.Megabytes).Median():0} |"));
        }

        await host.StopAsync();
    }

    private static IHost Build(string seed)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Embedded:DataFile", (string?)Path.Combine(seed, "graph.db")),
            KeyValuePair.Create("Seed:Folder", (string?)seed),
            KeyValuePair.Create("Seed:Synthetic", (string?)"true"),
        ]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddEngine(builder.Configuration);
        builder.Services.AddReports(builder.Configuration);
        return builder.Build();
    }

    private static async Task<PlainRecords> RecordsAsync(TableRunner runner)
    {
        await using var table = await runner.OpenAsync(new GraphQLRequest { Query = Query }, null, default);
        var texts = new List<string[]> { ([.. table.Columns.Select(column => column.Name)]) };
        while (await table.NextAsync() is { } rows)
        {
            for (var row = 0; row < rows.Count; row++)
                texts.Add([.. Enumerable.Range(0, table.Columns.Count).Select(column => rows[row, column].ToString())]);
        }

        return new(texts, [.. texts.Skip(1).Select(CaseOf)]);
    }

    private static PlainCase CaseOf(string[] row) => new()
    {
        CaseId = row[0],
        Title = row[1],
        Year = row[2].Length == 0 ? null : int.Parse(row[2], CultureInfo.InvariantCulture),
        Mechanism = row[3],
        IssueArea = row[4],
        Scope = row[5],
        Level = row[6],
        Provenance = row[7],
        Note = row[8].Length == 0 ? null : row[8],
        SourceTitle = row[9],
    };

    /// <summary>Writes the table once.</summary>
    public static async Task<(double Rate, double FirstByte, double Megabytes)> WriteAsync(TableRunner runner, TableFormat format)
    {
        GC.Collect();
        var before = Environment.WorkingSet;
        await using var output = new MeasuringStream();
        var watch = Stopwatch.StartNew();
        await using var table = await runner.OpenAsync(new GraphQLRequest { Query = Query }, null, default);
        var rows = await format.WriteAsync(table, Context, new FormatOptions(), output, default);
        return (rows / watch.Elapsed.TotalSeconds, output.FirstByte.TotalMilliseconds, Math.Max(0, output.PeakWorkingSet - before) / 1048576.0);
    }

    private static async Task<double> TimeAsync(Func<Task> work, int rows)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return rows / watch.Elapsed.TotalSeconds;
    }
}
