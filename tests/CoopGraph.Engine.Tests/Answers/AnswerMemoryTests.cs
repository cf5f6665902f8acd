using System.Globalization;
using CoopGraph.Engine.Execution.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Tests.Answers;

/// <summary>Tests the bound on the memory of answers. No other test runs meanwhile: the memory is that of the whole process.</summary>
[Collection(MeasuredMemory.Collection)]
public sealed class AnswerMemoryTests
{
    private const int Bound = 2 * 1024 * 1024;
    private const string Lookup = """query ($text: String!) { __type(name: $text) { name } county(by: { code: "340122" }) { name } }""";

    [Fact]
    public async Task Answers_to_many_values_stay_within_it()
    {
        await using var host = await ConsoleHost.StartAsync(("GraphQL:Answers:Bytes", Bound.ToString(CultureInfo.InvariantCulture)));
        var cache = host.Services.GetRequiredService<AnswerCache>();
        await AskAsync(0, 300);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await AskAsync(300, 12_000);

        Assert.InRange(cache.Count, 1_000, 11_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Bound);

        async Task AskAsync(int from, int to)
        {
            for (var i = from; i < to; i++)
                await host.RunAsync(Lookup, $$"""{"text":"nowhere {{i}}"}""");
        }
    }

    [Fact]
    public async Task An_answer_above_an_eighth_of_it_is_asked_for_each_time()
    {
        await using var host = await ConsoleHost.StartAsync(("GraphQL:Answers:Bytes", "16000"));
        var cache = host.Services.GetRequiredService<AnswerCache>();

        await host.RunAsync("{ cooperations(first: 20) { nodes { caseId title } } }");
        Assert.Equal(0, cache.Count);
        await host.RunAsync("{ cooperations(first: 1) { nodes { caseId } } }");
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public async Task Values_that_are_too_long_are_no_key()
    {
        await using var host = await ConsoleHost.StartAsync(("GraphQL:Answers:Bytes", "16000"));

        await host.RunAsync(Lookup, $$"""{"text":"{{new string('x', 90)}}"}""");
        Assert.Equal(1, host.Services.GetRequiredService<AnswerCache>().Count);
        var longest = string.Join(',', Enumerable.Range(0, 400).Select(i => $"\"{i}\""));
        await host.RunAsync("query ($in: [String]) { cooperations(first: 1, where: { caseId: { in: $in } }) { totalCount } }", $$"""{"in":[{{longest}}]}""");
        Assert.Equal(1, host.Services.GetRequiredService<AnswerCache>().Count);
    }

    [Fact]
    public void The_size_counts_texts_lists_and_maps()
    {
        var key = new AnswerKey(1, "");
        var empty = Sized(new Dictionary<string, object?>());

        Assert.True(Sized(new Dictionary<string, object?> { ["a"] = new string('x', 1_000) }) > empty + 2_000);
        Assert.True(Sized(new Dictionary<string, object?> { ["a"] = new object?[] { new Dictionary<string, object?> { ["b"] = new string('x', 1_000) } } }) > empty + 2_000);
        Assert.Equal(empty + 2_000, new CachedAnswer([], new Dictionary<string, object?>(), null).SizeWith(new AnswerKey(1, new string('x', 1_000))));

        long Sized(Dictionary<string, object?> extensions) => new CachedAnswer([], extensions, null).SizeWith(key);
    }
}

/// <summary>The tests that measure the memory of the process.</summary>
[CollectionDefinition(Collection, DisableParallelization = true)]
public sealed class MeasuredMemory
{
    /// <summary>The name of the collection.</summary>
    public const string Collection = "Measured memory";
}
