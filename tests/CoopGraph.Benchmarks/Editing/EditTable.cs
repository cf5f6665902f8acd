using System.Globalization;
using CoopGraph.Benchmarks.Stores;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Benchmarks.Editing;

/// <summary>
/// Measures edits over HTTP while others read, and what questions cost before any edit and after many, with the seed and generated cases. Prints
/// both tables in Markdown.
/// </summary>
internal sealed class EditTable(EditingClient client)
{
    private const int Edits = 100;
    private const int Editors = 4;
    private const int Rounds = 9;

    // The seed of the draw, which the ids of the cases have in them.
    private const int Drawn = 1;
    private static int _asked;

    /// <summary>Measures and prints.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced. Null for the embedded store.</param>
    /// <param name="cases">The number of generated cases.</param>
    /// <param name="later">The number of edits between the first round of questions and the last.</param>
    public static async Task PrintAsync(string? neo4j, int cases = 100_000, int later = 2_000)
    {
        var map = UnitMap.Of(SeedReader.ReadUnits(Path.Combine(AppContext.BaseDirectory, "seed")));
        using var seed = new SeedCopy(writer => CaseFileWriter.Write(writer, ["Synthetic cases, drawn for a benchmark."], SyntheticCases.Draw(map, cases, Drawn), map));
        // No answer is one that was given before.
        var settings = new Dictionary<string, string> { ["Seed__Folder"] = seed.Folder, ["Seed__Synthetic"] = "true", ["GraphQL__Answers__Bytes"] = "0" };
        if (neo4j is null)
            settings["Embedded__DataFile"] = Path.Combine(seed.Folder, "embedded.db");
        else
            (settings["Store"], settings["Neo4j__Uri"], settings["Cache__Enabled"]) = ("Neo4j", neo4j, "false");
        await using var server = await ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", settings);
        using var client = await EditingClient.OfAsync(server.Address, settings);
        var table = new EditTable(client);
        Console.WriteLine($"{neo4j ?? "embedded"}, {cases} generated cases, {Readers.Count} readers\n");
        var before = await table.AskAllAsync();
        Console.WriteLine("Nobody reads:\n");
        await table.PrintEditsAsync(readers: null);
        Console.WriteLine("\nThe readers ask, with 25 ms between two questions:\n");
        await table.PrintEditsWithReadersAsync();
        var memory = server.Megabytes;
        var took = await table.EditManyAsync(later);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{later} edits by {Editors} editors at once: {later / took.TotalSeconds:F0} a second; memory {memory} MB before, {server.Megabytes} MB after\n"));
        await table.PrintEditsWithReadersAsync();
        Print(before, await table.AskAllAsync());
    }

    private async Task PrintEditsWithReadersAsync()
    {
        await using var readers = new Readers(client);
        await PrintEditsAsync(readers);
    }

    private async Task PrintEditsAsync(Readers? readers)
    {
        Console.WriteLine("| edit | median, ms | worst, ms |\n| --- | --- | --- |");
        List<(string Id, double Time)> added = [];
        List<double> updated = [], withdrawn = [];
        for (var i = 0; i < Edits; i++)
            added.Add(await client.AddAsync($"Edit {i}"));
        foreach (var (id, _) in added)
            updated.Add(await client.UpdateAsync(id, 1, "Another title"));
        foreach (var (id, _) in added)
            withdrawn.Add(await client.WithdrawAsync(id, 2));
        Print("add", [.. added.Select(one => one.Time)]);
        Print("update", updated);
        Print("withdraw", withdrawn);
        if (readers is not null)
            Print("questions meanwhile", readers.Times);
    }

    // Each editor changes a generated case of its own after the other.
    private async Task<TimeSpan> EditManyAsync(int count)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Editors).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= count)
                await client.UpdateAsync(string.Create(CultureInfo.InvariantCulture, $"SYN-{Drawn}-{number:D6}"), 1, $"Title {number}");
        }));
        return TimeProvider.System.GetElapsedTime(begun);
    }

    private async Task<Dictionary<string, double>> AskAllAsync()
    {
        Dictionary<string, double> medians = [];
        foreach (var (name, query) in StoreQuestions.All)
        {
            List<double> times = [];
            for (var round = 0; round < Rounds; round++)
            {
                var fresh = string.Create(CultureInfo.InvariantCulture, $"caseId: {{ neq: \"none-{++_asked}\" }}");
                times.Add(await client.AskAsync(query.Replace("#", fresh, StringComparison.Ordinal)));
            }

            medians[name] = times.Median();
        }

        return medians;
    }

    private static void Print(Dictionary<string, double> before, Dictionary<string, double> after)
    {
        Console.WriteLine("\n| question | before, ms | after, ms | ratio |\n| --- | --- | --- | --- |");
        foreach (var (name, time) in before)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {time:F1} | {after[name]:F1} | {after[name] / time:F2} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMedian of the ratios: {before.Select(one => after[one.Key] / one.Value).Median():F2}"));
    }

    private static void Print(string name, IReadOnlyList<double> times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} ({times.Count}) | {times.Median():F1} | {times.Max():F1} |"));
}
