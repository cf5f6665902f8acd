using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Generation;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Tests lists of cases of the real country with many generated cases, by drawn filters and orders, from either end and on from cursors: both stores give the same pages, Neo4j
/// with the facts in memory and without. The embedded store is held to the oracle on small graphs. COOPGRAPH_TEST_CASES sets the number of cases, COOPGRAPH_TEST_SEED the seed,
/// and COOPGRAPH_TEST_QUESTIONS the number of lists.
/// </summary>
[TakesMinutes]
public class ManyCasesTests
{
    [SkippableFact]
    public async Task Both_stores_give_the_same_pages_of_many_cases()
    {
        var real = Repository.Data;
        var data = real with { Cooperations = [.. real.Cooperations, .. SyntheticCases.Draw(UnitMap.Of(real.Units), Setting.ManyCases, Setting.FirstSeed)] };
        await using var file = await StoreKinds.StartAsync("Embedded");
        await using var server = await Neo4jKind.StartGraphAsync();
        var clock = new SetClock { Now = SetClock.Time("2026-11-02T08:00:00Z") };
        var embedded = await LoadAsync(file.Open(clock), data);
        var held = await LoadAsync(server.Open(clock), data);
        await held.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), default);
        var unheld = await server.Open(around: null, mostCasesInMemory: 0).OpenAsync(default);
        var random = new Random(Setting.FirstSeed);
        var predicates = new PredicateGenerator(random, data);
        var (compared, refused) = (0, 0);
        for (var asked = 0; asked < Setting.QuestionsAboutManyCases; asked++)
        {
            var list = new CasesAsked([Selection(random, data)], predicates.OnCase(), Order(random), new PageAsked<CaseSort>(random.Next(1, 40), random.Chance(0.4)));
            var ordering = list.Ordering();
            var page = list.Page.In(ordering);
            for (var pages = 0; pages < 3; pages++)
            {
                var right = (await list.AskAsync(embedded, ordering, page))[0];
                compared += 2;
                foreach (var (name, store) in new[] { ("facts in memory", held), ("no facts in memory", unheld) })
                {
                    if (await AskAsync(list, store, ordering, page) is { } given)
                        Assert.True(right.Text == given.Text, $"List {asked} of seed {Setting.FirstSeed}, page {pages}, {name}: {list}\nembedded:\n{right.Text}\nNeo4j:\n{given.Text}");
                    else
                        refused++;
                }

                if (right.Cursors is [])
                    break;
                page = list.Page.FromEnd
                    ? PageRequest.Read(null, null, list.Page.Size, right.Cursors[0], ordering)
                    : PageRequest.Read(list.Page.Size, right.Cursors[^1], null, null, ordering);
            }
        }

        Assert.True(refused * 10 <= compared, $"{refused} of {compared} pages were refused as too expensive.");
    }

    /// <returns>The page; null where Neo4j needs too long for the filter, and says so.</returns>
    private static async Task<PageSeen?> AskAsync(CasesAsked list, IGraphSnapshot store, Ordering<CaseSort> ordering, PageRequest page)
    {
        try
        {
            return (await list.AskAsync(store, ordering, page))[0];
        }
        catch (QuestionTooExpensiveException)
        {
            return null;
        }
    }

    private static CasesAbout Selection(Random random, GraphData data)
    {
        var relation = random.OneOf<CaseRelation>();
        return relation == CaseRelation.Everywhere ? new(relation) : new(relation, random.OneOf(data.Units.Units));
    }

    private static IReadOnlyList<SortBy<CaseSort>> Order(Random random) =>
        random.Many(0, 3, () => new SortBy<CaseSort>(random.OneOf<CaseSort>(), random.Chance(0.5)));

    private static async Task<IGraphSnapshot> LoadAsync(ICoopGraphStore store, GraphData data)
    {
        await store.LoadAsync(data, default);
        return await store.OpenAsync(default);
    }
}
