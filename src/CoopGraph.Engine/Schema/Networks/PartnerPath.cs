using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A shortest chain of partners; of several, the one that takes the lowest codes first. Counties are shown on the last day of the data or
/// on their own last day.
/// </summary>
public sealed class PartnerPath
{
    private readonly PartnerChain _chain;

    private PartnerPath(IGraphSnapshot graph, PartnerChain chain, IReadOnlyList<Warning> warnings)
    {
        _chain = chain;
        Warnings = warnings;
        Units = [.. chain.Units.Select(unit => UnitNodes.Of(graph, unit, null))];
        var order = PartnersQuestion.Ordering(null);
        Edges =
        [
            .. chain.Steps.Zip(chain.Units, (step, from) => new PartnerEdge(
                graph, new Row<Partnership>(step, one => order.CursorOf(key => one.ValueOf(key, from.Day))), null)),
        ];
    }

    /// <summary>The number of steps of the chain; 0 from a county to itself.</summary>
    public int Length => _chain.Steps.Count;

    /// <summary>The counties from one end to the other, both included.</summary>
    [ListSize(PartnerChain.LongestLength + 1)]
    public IReadOnlyList<UnitNode> Units { get; }

    /// <summary>
    /// The steps: the ties from each county to the next one, from the cases that `where` admits. The next county is the edge's node. The
    /// cursor is that of the next county in the county's list of partners in its default order.
    /// </summary>
    [ListSize(PartnerChain.LongestLength + 1)]
    public IReadOnlyList<PartnerEdge> Edges { get; }

    /// <summary>The number of chains of this length; 2147483647 means as many or more.</summary>
    public int ShortestPathCount => (int)Math.Min(int.MaxValue, _chain.Count);

    /// <summary>
    /// The warnings about the ties among which the chain was looked for; empty if there are none. They are also in `extensions.warnings`, which some clients do not hand on.
    /// </summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }

    internal static async Task<PartnerPath?> FindAsync(IResolveFieldContext context, UnitBy from, UnitBy to, int maxLength)
    {
        PartnerChain.CheckLength(maxLength);
        var graph = await context.OpenGraphAsync();
        context.OperationGraph().Shows(context.ResponseKey(), graph.Map.Window.Last);
        if (CountyOf(graph, from, "from") is not { } start || CountyOf(graph, to, "to") is not { } end)
            return null;
        var (measures, warnings) = await NetworkLookup.WholeAsync(context, graph);
        var network = measures.Network;
        // The cached network may use a map of its own. For one version of the data, places have the same numbers on all maps.
        var chain = PartnerChain.Find(network, network.Map.Places[start.Index], network.Map.Places[end.Index], maxLength);
        if (chain is not null && context.Selects("edges", "cooperations"))
            chain = await WithCasesAsync(graph, chain, context.CancellationToken);
        return chain is null ? null : new PartnerPath(graph, chain, warnings);
    }

    private static async Task<PartnerChain> WithCasesAsync(IGraphSnapshot graph, PartnerChain chain, CancellationToken cancellation)
    {
        string[] ids = [.. chain.Steps.SelectMany(step => step.CaseIds).Distinct()];
        if (ids is [])
            return chain;
        var cases = (await graph.FindAsync(ids, cancellation)).OfType<PlacedCooperation>().ToDictionary(placed => placed.Case.CaseId);
        return chain with { Steps = [.. chain.Steps.Select(step => step with { Cases = [.. step.CaseIds.Select(id => cases[id])] })] };
    }

    // A name is looked up among counties first, so that a prefecture of the same name does not interfere.
    private static Place? CountyOf(IGraphSnapshot graph, UnitBy by, string argument)
    {
        if (UnitLookup.Find(graph, by, null, AdministrativeLevel.County) is { } county)
            return graph.Map.PlaceOf(county.Unit.Unit);
        if (UnitLookup.Find(graph, by, null, null) is not { Unit.Unit: { } other })
            return null;
        throw new InvalidQuestionException(
            InvalidQuestionReason.BadUserInput,
            $"`{argument}` is {other.NameEn}, of level {other.Level.ToString().ToUpperInvariant()}: "
            + "a chain leads over counties, so name one.");
    }
}
