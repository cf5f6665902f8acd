using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using CoopGraph.Benchmarks.Profiles;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Formats;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Benchmarks.Reports;

/// <summary>
/// Measures the table of <see cref="TableCost"/> from Neo4j, compared with the statements that it sends, sent again one after the other, with bodies that are
/// read to the end and not parsed. The rounds alternate in one run.
/// </summary>
internal static class Neo4jTableCost
{
    private const int Rounds = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password that is loaded already, with generated cases.</param>
    public static async Task PrintAsync(string neo4j)
    {
        using var http = new HttpClient();
        await using var store = await ProfiledStore.StartAsync(new Dictionary<string, string?> { ["Neo4j:Uri"] = neo4j });
        await store.OpenAsync();
        var runner = store.Services.GetRequiredService<TableRunner>();
        var format = TableFormats.ByName("csv")!;
        store.Take();
        // The first round compiles the code and the plans of both.
        await TableCost.WriteAsync(runner, format);
        var statements = store.Take();
        await SendAsync(http, neo4j, statements);
        List<double> table = [];
        List<double> bare = [];
        List<double> firstBytes = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (seconds, firstByte) = await WriteAsync(runner, format);
            table.Add(seconds);
            firstBytes.Add(firstByte);
            bare.Add(await SendAsync(http, neo4j, statements));
        }

        var (whole, alone) = (table.Median(), bare.Median());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"csv from Neo4j: {whole:F1} s, first byte {firstBytes.Median():F0} ms; its {statements.Count} statements alone {alone:F1} s; share of their rows a second {alone / whole:F2}; medians of {Rounds} rounds"));
    }

    private static async Task<(double Seconds, double FirstByte)> WriteAsync(TableRunner runner, TableFormat format)
    {
        var clock = Stopwatch.StartNew();
        var (_, firstByte, _) = await TableCost.WriteAsync(runner, format);
        return (clock.Elapsed.TotalSeconds, firstByte);
    }

    private static async Task<double> SendAsync(HttpClient http, string neo4j, IReadOnlyList<RecordedStatement> statements)
    {
        var endpoint = new Uri(new Uri(neo4j, UriKind.Absolute), "db/neo4j/query/v2");
        var clock = Stopwatch.StartNew();
        foreach (var statement in statements)
        {
            using var response = await http.PostAsJsonAsync(endpoint, new { statement = statement.Text, parameters = statement.Parameters, accessMode = "Read" });
            response.EnsureSuccessStatusCode();
            var body = await response.Content.ReadAsByteArrayAsync();
            // A statement that failed is reported in a body with a status of success.
            if (body.AsSpan().IndexOf("\"errors\""u8) >= 0)
                throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(body));
        }

        return clock.Elapsed.TotalSeconds;
    }
}
