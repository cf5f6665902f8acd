using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Generation;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Tests generated questions about the real country with many generated cases: both stores give the same answers, Neo4j with the facts in memory and, for lists of cases,
/// without. The embedded store is held to the oracle on small graphs. COOPGRAPH_TEST_CASES sets the number of cases, 4,000 in CI; COOPGRAPH_TEST_SEED sets the seed, and
/// COOPGRAPH_TEST_QUESTIONS the number of questions.
/// </summary>
public class ManyCasesTests
{
    [SkippableFact]
    public async Task Both_stores_give_the_same_answers_about_many_cases()
    {
        var real = Repository.Data;
        var data = real with { Cooperations = [.. real.Cooperations, .. SyntheticCases.Draw(UnitMap.Of(real.Units), Setting.ManyCases, Setting.FirstSeed)] };
        await using var file = await StoreKinds.StartAsync("Embedded");
        await using var server = await Neo4jKind.StartGraphAsync();
        var embedded = await LoadAsync(file.Open(), data);
        var held = await LoadAsync(server.Open(), data);
        await held.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), default);
        var unheld = await server.Open(around: null, mostCasesInMemory: 0).OpenAsync(default);
        var generator = new QuestionGenerator(new Random(Setting.FirstSeed), new NaiveGraph(data));
        for (var asked = 0; asked < Setting.QuestionsAboutManyCases; asked++)
        {
            var question = generator.Next();
            var right = await question.PutToAsync(embedded);
            Assert.True(right == await question.PutToAsync(held), $"Question {asked} of seed {Setting.FirstSeed}, facts in memory: {question}");
            if (question is CasesAsked or Walk<CasesAbout, CaseSort>)
                Assert.True(right == await question.PutToAsync(unheld), $"Question {asked} of seed {Setting.FirstSeed}, no facts in memory: {question}");
        }
    }

    private static async Task<IGraphSnapshot> LoadAsync(ICoopGraphStore store, GraphData data)
    {
        await store.LoadAsync(data, default);
        return await store.OpenAsync(default);
    }
}
