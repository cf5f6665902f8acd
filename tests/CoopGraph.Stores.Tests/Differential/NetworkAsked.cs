using System.Globalization;
using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question for the network of counties that these cases tie.</summary>
internal sealed record NetworkAsked(Predicate? Where, NetworkMode Mode, DateOnly? AsOf, int? Year, bool IncludeIsolates) : Asked
{
    public override async Task<string> PutToAsync(IGraphSnapshot store)
    {
        var cases = (await store.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], Where), default))[0];
        var network = CountyNetwork.Build(store.Map, cases, NetworkPeriod.Read(Mode, AsOf, Year, store.Map.Window), IncludeIsolates);
        var (graph, units) = (network.Nodes.Graph, network.Nodes.Units);
        return Lines(
            [graph.NodeCount, graph.EdgeCount, network.CaseCount, network.IsolateCount, Components.Of(graph).Count],
            units,
            graph.Edges().Select(edge => (units[edge.Low], units[edge.High], edge.Weight)));
    }

    public override string PutTo(NaiveGraph oracle)
    {
        var network = new NaiveNetwork(
            oracle.Map, [.. oracle.Gather(new CasesAbout(CaseRelation.Everywhere), Where)], AsOf, Year, Mode == NetworkMode.Year, IncludeIsolates);
        return Lines(
            [network.Nodes.Count, network.Pairs.Count / 2, network.CaseCount, network.IsolateCount, network.ComponentCount],
            network.Nodes.Select(Shown),
            network.Pairs.Select(pair => (Shown(pair.One), Shown(pair.Other), network.CasesOf(pair.One, pair.Other))));

        UnitOnDay Shown(NaivePlace place) =>
            new NaivePlace([.. place.Versions.Where(version => version.Level == AdministrativeLevel.County)]).On(network.Day);
    }

    public override IEnumerable<Asked> Smaller() =>
    [
        .. SmallerPredicates.Of(Where).Select(where => this with { Where = where }),
        .. IncludeIsolates ? [this with { IncludeIsolates = false }] : Array.Empty<Asked>(),
        .. AsOf is not null ? [this with { AsOf = null }] : Array.Empty<Asked>(),
    ];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"the network {Mode} as of {AsOf:yyyy-MM-dd} year {Year} {(IncludeIsolates ? "with" : "without")} isolates\n  where {Written.Predicate(Where)}");

    // Each pair once, the lower text first.
    private static string Lines(int[] counts, IEnumerable<UnitOnDay> nodes, IEnumerable<(UnitOnDay One, UnitOnDay Other, int Cases)> pairs)
    {
        var edges = pairs
            .Select(pair => (Ends: new[] { Written.Unit(pair.One), Written.Unit(pair.Other) }.Order(StringComparer.Ordinal), pair.Cases))
            .Select(pair => $"{string.Join(" - ", pair.Ends)}: {pair.Cases}")
            .Distinct();
        var lines = nodes.Select(Written.Unit).Order(StringComparer.Ordinal).Concat(edges.Order(StringComparer.Ordinal));
        return $"    nodes, edges, cases, isolates, components: {string.Join(", ", counts)}\n{string.Concat(lines.Select(line => $"    {line}\n"))}";
    }
}
