using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Generation;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Tests generated questions about generated graphs: every store gives the oracle's answers, Neo4j also where memory decides. A failure prints its seed and is made small.
/// COOPGRAPH_TEST_SEED sets the first seed, and COOPGRAPH_TEST_QUESTIONS the number of questions.
/// </summary>
[TakesMinutes]
public class DifferentialTests
{
    private const int QuestionsPerGraph = 50;

    // A server plans each shape of a question once, which takes far longer than to answer it.
    private const int QuestionsPerShape = 4;

    [SkippableTheory, EveryStore]
    public async Task Every_answer_is_the_oracles(string store)
    {
        for (var asked = 0; asked < Setting.QuestionsTo(store); asked += QuestionsPerGraph)
        {
            var seed = Setting.FirstSeed + asked / QuestionsPerGraph;
            var found = await FindAsync(store, seed, QuestionsPerGraph, loaded => loaded);
            Assert.True(found is null, $"Seed {seed} of {store}:\n{found}");
        }
    }

    [SkippableFact]
    public async Task Every_answer_is_the_oracles_where_the_facts_are_in_memory()
    {
        for (var asked = 0; asked < Setting.QuestionsTo("Neo4j"); asked += QuestionsPerGraph)
        {
            var seed = Setting.FirstSeed + asked / QuestionsPerGraph;
            var found = await FindAsync("Neo4j", seed, QuestionsPerGraph, loaded => loaded, gathersFirst: true);
            Assert.True(found is null, $"Seed {seed} of Neo4j with the facts in memory:\n{found}");
        }
    }

    /// <summary>Asks questions about the graph of a seed until an answer differs, and makes that difference small.</summary>
    internal static async Task<Difference?> FindAsync(string store, int seed, int questions, Func<IGraphSnapshot, IGraphSnapshot> altered, bool gathersFirst = false)
    {
        var data = GraphGenerator.Make(seed);
        Assert.Empty(GraphGenerator.BreachesOf(data));
        var oracle = new NaiveGraph(data);
        var generator = new QuestionGenerator(new Random(seed), oracle);
        var found = await OverAsync(store, data, altered, gathersFirst, async snapshot =>
        {
            var question = generator.Next();
            for (var asked = 0; asked < questions; asked++)
            {
                if (asked > 0)
                    question = asked % QuestionsPerShape == 0 ? generator.Next() : generator.Like(question);
                if (await Difference.FindAsync(snapshot, oracle, question) is { } difference)
                    return difference;
            }

            return null;
        });
        return found is null ? null : await Shrinking.ShrinkAsync(found, (smaller, question) => OverAsync(
            store, smaller, altered, gathersFirst, snapshot => Difference.FindAsync(snapshot, new NaiveGraph(smaller), question)));
    }

    private static async Task<Difference?> OverAsync(
        string store, GraphData data, Func<IGraphSnapshot, IGraphSnapshot> altered, bool gathersFirst, Func<IGraphSnapshot, Task<Difference?>> askAsync)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var opened = await TwoLoads.LoadAsync(graph, data);
        var snapshot = await opened.OpenAsync(default);
        if (gathersFirst)
            await snapshot.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), default);
        return await askAsync(altered(snapshot));
    }
}
