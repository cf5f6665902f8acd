using System.Diagnostics;
using System.Net;
using CoopGraph.Api.Tests.Budgets;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;
using Xunit.Abstractions;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>
/// Tests that questions that are expensive for Neo4j are answered or refused within their time, whatever is asked at once, and that the server is
/// idle and light questions are quick soon afterwards. The server is a real one with the settings of the compose file.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class ExpensiveQuestionTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int MostPatterns = 24;

    // Planning the largest filter took 4.3 times as long as planning one of this size, and less than a second where nothing else ran. The time grows
    // faster than the number of patterns.
    private const int FewPatterns = 6;
    private const int MostRatio = 8;

    private const string Light = """{ county(by: { code: "340122" }) { name } dataset { version } }""";

    private static readonly GraphData Country = GrownCountry.With(10_000);
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    // The machine that tests run on may be busy.
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(5);

    private static readonly int[] TooManyPatterns = [MostPatterns + 1, 400, 1_000];
    private static readonly string[] Refusals = ["QUERY_TOO_EXPENSIVE", "DOCUMENT_TOO_LARGE"];
    private static readonly string[] Endings = ["", "QUERY_TOO_EXPENSIVE", "TIMEOUT", "BUSY"];

    [SkippableFact]
    public async Task The_largest_filter_that_is_let_in_takes_at_most_eight_times_as_long_to_plan_as_one_of_six_patterns()
    {
        var server = await neo4j.ForReadingAsync(Country);
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"));
        var client = api.Client();
        await api.LoadAsync(Country);
        var (largest, small) = (await ReadOfAsync(MostPatterns), await ReadOfAsync(FewPatterns));
        List<TimeSpan> times = [], few = [];
        // In turn, so that other work on the machine delays both. The first plans of a server are slow, until its own code is compiled.
        do
        {
            times.Add(await server.PlanAsync(largest.Statement, largest.Parameters));
            few.Add(await server.PlanAsync(small.Statement, small.Parameters));
            output.WriteLine($"{times[^1].TotalMilliseconds:F0} ms, {few[^1].TotalMilliseconds:F0} ms");
        }
        while (times.Count < 10 && times.Min() >= MostRatio * few.Min());

        Assert.True(times.Min() < MostRatio * few.Min(), $"Planning took {times.Min()}, and {few.Min()} for {FewPatterns} patterns.");

        async Task<WatchedRead> ReadOfAsync(int patterns)
        {
            var before = api.Watched.Reads.Count;
            await client.AskAsync(PartnersOf(patterns));
            return Assert.Single(api.Watched.Reads.Skip(before), one => one.DataVersion is not null);
        }
    }

    [SkippableFact]
    public async Task A_filter_that_cannot_be_planned_does_not_reach_the_server()
    {
        var server = await neo4j.ForReadingAsync(Country);
        await using var api = new ReplicaApi(server, ("Seed:OnStart", "false"));
        var client = api.Client();
        await api.LoadAsync(Country);
        Assert.Empty((await client.AskAsync(Light)).Errors);
        var before = api.Watched.Reads.Count;
        var clock = Stopwatch.StartNew();

        foreach (var count in TooManyPatterns)
            Assert.Contains((await client.AskAsync(PartnersOf(count))).Code, Refusals);

        Assert.True(clock.Elapsed < Leeway, $"The refusals took {clock.Elapsed}.");
        Assert.DoesNotContain(api.Watched.Reads.Skip(before), read => read.DataVersion is not null);
    }

    [SkippableTheory]
    [InlineData("counties(where: { partners: { some: { unit: { partners: { some: { unit: { partners: { some: { unit: { cooperationCount: { lt: -# } } } } } } } } } } }) { totalCount }", 60)]
    [InlineData("counties(where: { partners: { some: { unit: { cooperationCount: { lt: -# } } } } }) { totalCount }", 30)]
    [InlineData("cooperations(where: { and: [{ parties: { some: { unit: { name: { neq: \"a#\" } } } } }, { parties: { all: { unit: { name: { neq: \"b#\" } } } } }] }) { totalCount }", 30)]
    public async Task Many_dear_questions_at_once_end_in_their_time_and_leave_the_server_idle(string question, int count)
    {
        var server = await neo4j.ForReadingAsync(Country);
        await using var api = new ReplicaApi(
            server, ("Seed:OnStart", "false"), ("Neo4j:AttemptTimeout", "00:00:04"), ("Neo4j:TotalTimeout", "00:00:08"), ("GraphQL:Transport:Timeout", Promised.ToString()));
        var client = api.Client();
        await api.LoadAsync(Country);
        Assert.Empty((await client.AskAsync(Light)).Errors);

        var asked = Enumerable.Range(1, count).Select(number => TimedAsync(client, $"{{ {question.Replace("#", $"{number}", StringComparison.Ordinal)} }}")).ToArray();
        var light = await TimedAsync(client, Light);
        var answers = await Task.WhenAll(asked);

        output.WriteLine($"{answers.Count(one => one.Code.Length == 0)} of {count} answered, slowest {answers.Max(one => one.Time)}, a light one {light.Time}");
        Assert.All(answers, one => Assert.Contains(one.Code, Endings));
        Assert.True(answers.Max(one => one.Time) < Promised + Leeway, $"The slowest took {answers.Max(one => one.Time)}.");
        Assert.Equal("", light.Code);
        Assert.True(light.Time < Leeway, $"The light question took {light.Time}.");
        await IdleAsync(server);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Get, "/health/live", null)).Status);
    }

    private static string PartnersOf(int patterns) =>
        $"{{ counties(where: {{ and: [{string.Join(", ", Enumerable.Repeat("{ partners: { any: false } }", patterns))}] }}) {{ totalCount }} }}";

    private static async Task<(string Code, TimeSpan Time)> TimedAsync(HttpClient client, string query)
    {
        var clock = Stopwatch.StartNew();
        var answer = await client.AskAsync(query);
        return (answer.Errors is [] ? "" : answer.Code ?? "", clock.Elapsed);
    }

    private static async Task IdleAsync(Neo4jServer server)
    {
        var clock = Stopwatch.StartNew();
        while (await RunningAsync(server) is [_, ..] running)
        {
            Assert.True(clock.Elapsed < Promised + Leeway, $"The server is still busy with: {string.Join("; ", running)}");
            await Task.Delay(100);
        }
    }

    // The statement that looks is one itself. A transaction that a killed process of another test left open has none, until the server ends it.
    private static async Task<string[]> RunningAsync(Neo4jServer server) =>
        [.. (await server.RunAsync("SHOW TRANSACTIONS YIELD currentQuery, elapsedTime, status WHERE currentQuery <> '' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery + ' ' + toString(elapsedTime) + ' ' + status"))
            .Select(row => $"{row[0]}")];
}
