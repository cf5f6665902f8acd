using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Storage;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>Finds the network that a root field means.</summary>
internal static class NetworkLookup
{
    /// <summary>Returns the network of the field's arguments.</summary>
    /// <exception cref="InvalidQuestionException">The day or the year is out of bounds, or the arguments cannot be combined.</exception>
    public static async Task<NetworkNode> FindAsync(
        IResolveFieldContext context, NetworkMode mode, DateOnly? asOf, int? year, bool includeIsolates)
    {
        var graph = await context.OpenGraphAsync();
        AsOfDay.Check(asOf, graph.Map.Window);
        var period = NetworkPeriod.Read(mode, asOf, year, graph.Map.Window);
        context.OperationGraph().Shows(context.ResponseKey(), period.Day);
        var (measures, warnings) = await MeasuresAsync(context, graph, period, includeIsolates);
        return new NetworkNode(graph, measures, warnings);
    }

    /// <summary>Returns the network of all cases that the field's filter admits, with dates or without, and the warnings about it.</summary>
    public static ValueTask<(NetworkMeasures Measures, IReadOnlyList<Warning> Warnings)> WholeAsync(IResolveFieldContext context, IGraphSnapshot graph) =>
        MeasuresAsync(context, graph, NetworkPeriod.Read(NetworkMode.Cumulative, null, null, graph.Map.Window), includeIsolates: false);

    private static async ValueTask<(NetworkMeasures Measures, IReadOnlyList<Warning> Warnings)> MeasuresAsync(
        IResolveFieldContext context, IGraphSnapshot graph, NetworkPeriod period, bool includeIsolates)
    {
        var where = context.GetArgument<Predicate?>(ListArguments.Where);
        var measures = await context.RequestServices!.GetRequiredService<CachedNetworks>()
            .GetAsync(graph, where, period, includeIsolates, context.CancellationToken);
        return (measures, context.WarnOf(graph, where, measures.Network.HasSynthetic));
    }
}
