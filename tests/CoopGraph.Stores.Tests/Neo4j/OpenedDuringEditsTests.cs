using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests that a process can open the data, and follow them, while others edit them without a pause.</summary>
public class OpenedDuringEditsTests
{
    private const string Describes = "MATCH (store:Store {id: 'store'}), (dataset:Dataset {version: $version})";

    private static readonly Cooperation A = SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi);

    private int _added;

    [SkippableFact]
    public async Task Data_that_are_edited_before_each_statement_are_opened_as_of_one_version()
    {
        await using var graph = await StartAsync();
        var editing = (ICaseEditing)graph.Open();
        var reader = graph.Open(client => new FailingClient(client, (_, _) => AddAsync(editing).GetAwaiter().GetResult()));

        var opened = await reader.OpenAsync(default);

        AssertOfOneVersion(opened.Dataset);
        Assert.InRange(opened.Dataset.Versions.Count, 2, 10);
    }

    [SkippableFact]
    public async Task Data_that_are_edited_before_each_statement_are_followed_to_a_later_version()
    {
        await using var graph = await StartAsync();
        var editing = (ICaseEditing)graph.Open();
        var isEdited = false;
        var reader = graph.Open(client => new FailingClient(client, (_, _) =>
        {
            if (isEdited)
                AddAsync(editing).GetAwaiter().GetResult();
        }));
        var before = await reader.OpenAsync(default);
        isEdited = true;

        Assert.False(await before.ConfirmAsync(default));
        var opened = await reader.OpenAsync(default);

        AssertOfOneVersion(opened.Dataset);
        Assert.InRange(opened.Dataset.Versions.Count, 3, 8);
        Assert.Same(before.Map, opened.Map);
    }

    [SkippableFact]
    public async Task An_edit_during_the_statement_that_counts_the_cases_makes_the_next_edit_wait()
    {
        await using var graph = await StartAsync();
        var editing = (ICaseEditing)graph.Open();
        Task? next = null;
        var descriptions = 0;
        var reader = graph.Open(client => new OvertakenClient(new FailingClient(client, (statement, _) =>
        {
            if (statement.Contains(Describes, StringComparison.Ordinal) && ++descriptions == 2)
                Assert.False((next = AddAsync(editing)).Wait(TimeSpan.FromSeconds(1)));
        }), Describes));

        var opened = await reader.OpenAsync(default);

        Assert.Equal((1, 1), (opened.Dataset.Versions.Count, opened.Dataset.CasesByProvenance.Values.Sum()));
        await next!;
        Assert.Equal(2, (await graph.Open().OpenAsync(default)).Dataset.Versions.Count);
    }

    private static async Task<Neo4jGraph> StartAsync()
    {
        var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(SmallCountry.With(A), default);
        return graph;
    }

    private async Task AddAsync(ICaseEditing editing)
    {
        // A case like another one would be refused.
        var content = SmallCountry.Case("", $"{2009 + (_added++ % 12)}-0{1 + (_added / 12)}", RealUnits.Feidong, RealUnits.Xiantao) with { Provenance = Provenance.Curated };
        Assert.IsType<EditOutcome.Applied>(await editing.ApplyAsync(new(new CaseEdit.Add(new(null, content)), "lin", "A test."), default));
    }

    // Each version but the first adds one case.
    private static void AssertOfOneVersion(Dataset dataset)
    {
        Assert.Equal(dataset.Version, dataset.Versions[0].Version);
        Assert.Equal(dataset.Versions.Count, dataset.CasesByProvenance.Values.Sum());
        Assert.Equal(Enumerable.Range(1, dataset.Versions.Count).Select(Convert.ToInt64).Reverse(), dataset.Versions.Select(one => one.Generation));
    }
}
