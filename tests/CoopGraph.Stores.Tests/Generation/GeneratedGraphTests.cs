using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Tests that the generated graphs are valid, varied and repeatable.</summary>
public class GeneratedGraphTests
{
    private const int Graphs = 200;

    [Fact]
    public void Every_graph_obeys_the_rules_of_the_model()
    {
        for (var seed = 1; seed <= Graphs; seed++)
        {
            var breaches = GraphGenerator.BreachesOf(GraphGenerator.Make(seed));
            Assert.True(breaches is [], $"Seed {seed}: {string.Join('\n', breaches)}");
        }
    }

    [Fact]
    public void Every_kind_of_change_and_case_comes_up()
    {
        var graphs = Enumerable.Range(1, Graphs).Select(GraphGenerator.Make).ToArray();
        var changes = graphs.SelectMany(graph => graph.Units.Changes).ToArray();
        var cases = graphs.SelectMany(graph => graph.Cooperations).ToArray();
        Assert.All(Enum.GetValues<UnitChangeKind>(), kind => Assert.Contains(changes, change => change.Kind == kind));
        Assert.Contains(graphs, graph => graph.Units.Units.GroupBy(unit => unit.Code).Any(versions => versions.DistinctBy(v => v.NameEn).Count() > 2));
        Assert.Contains(graphs, graph => graph.Units.Changes.Any(change => graph.Cooperations.Any(one => one.Date?.Exact == change.On)));
        Assert.Contains(cases, one => one.Date is null);
        Assert.Contains(cases, one => one.Date is { Month: null });
        Assert.Contains(cases, one => one.Date is { Month: not null, Day: null });
        Assert.Contains(cases, one => one.Parties.Count == 5);
        Assert.Contains(cases, one => one is { Mechanism: Mechanism.Arranged, ArrangedBy: null });
        Assert.All(
            [AdministrativeLevel.Country, AdministrativeLevel.Province, AdministrativeLevel.Prefecture],
            level => Assert.Contains(graphs, graph => graph.Cooperations.Any(one =>
                graph.Units.Units.Any(unit => unit.Code == one.ArrangedBy && unit.Level == level))));
    }

    [Fact]
    public void The_same_seed_makes_the_same_graph()
    {
        Assert.Equal(GraphGenerator.Make(7).Units.Units, GraphGenerator.Make(7).Units.Units);
        Assert.Equal(GraphGenerator.Make(7).Cooperations.Select(one => one.ToString()), GraphGenerator.Make(7).Cooperations.Select(one => one.ToString()));
    }
}
