using System.Runtime.CompilerServices;
using CoopGraph.Filters;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>
/// Gives each subscriber the events after its place. A subscriber is a place among the recorded changes and nothing more: no event waits for it
/// in memory, however slowly it reads, and none is lost or given twice.
/// </summary>
/// <param name="watcher">The watcher of versions.</param>
internal sealed class EventSource(VersionWatcher watcher)
{
    private const int Page = 100;

    /// <summary>Returns the changes to the cases of a filter, without an end.</summary>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="from">The place after which they are given.</param>
    /// <param name="cancellation">Ends the wait for the next one.</param>
    public async IAsyncEnumerable<(string Id, object Subject)> CasesAsync(
        Predicate? where, Position from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (filter, place, version) = (new CaseFilter(where), from, (string?)null);
        while (true)
        {
            // The graph is large. It must not stay in memory while a slow subscriber takes the events.
            (var events, place, version) = await NextCasesAsync(filter, place, version, cancellation);
            foreach (var one in events)
                yield return (Position.IdOf(one.Version.Version, one.Change.CaseId), one);
        }
    }

    /// <summary>Returns the new versions, without an end.</summary>
    /// <param name="from">The place after which they are given.</param>
    /// <param name="cancellation">Ends the wait for the next one.</param>
    public async IAsyncEnumerable<(string Id, object Subject)> VersionsAsync(
        Position from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (generation, version) = (from.Generation, (string?)null);
        while (true)
        {
            (var events, generation, version) = await NextVersionsAsync(generation, version, cancellation);
            foreach (var one in events)
                yield return (Position.IdOf(one.Version.Version), one);
        }
    }

    private async ValueTask<(IReadOnlyList<CaseEvent> Events, Position Place, string? Version)> NextCasesAsync(
        CaseFilter filter, Position place, string? version, CancellationToken cancellation)
    {
        var graph = await watcher.WaitAsync(version, cancellation);
        var newest = DataVersion.GenerationOf(graph.Dataset.Version);
        IReadOnlyList<SeenChange> changes = watcher.Recent.After(place, Page) is { } recent
            ? [.. recent.TakeWhile(seen => seen.Change.Generation <= newest)]
            : await ReadAsync(graph, place, cancellation);
        if (changes is not [.., { Change: var last }])
            return ([], new Position(newest, null), graph.Dataset.Version);
        return (await EventsAsync(filter, changes, graph, cancellation), new Position(last.Generation, last.CaseId), null);
    }

    private async ValueTask<IReadOnlyList<CaseEvent>> EventsAsync(
        CaseFilter filter, IReadOnlyList<SeenChange> changes, IGraphSnapshot graph, CancellationToken cancellation)
    {
        try
        {
            return await filter.EventsOfAsync(changes, graph, cancellation);
        }
        catch (DataVersionChangedException)
        {
            return await filter.EventsOfAsync(changes, await watcher.LookAsync(cancellation), cancellation);
        }
    }

    private async ValueTask<IReadOnlyList<SeenChange>> ReadAsync(IGraphSnapshot graph, Position place, CancellationToken cancellation)
    {
        try
        {
            return await ChangeReader.ReadAsync(graph, null, place, cancellation);
        }
        catch (DataVersionChangedException)
        {
            return await ChangeReader.ReadAsync(await watcher.LookAsync(cancellation), null, place, cancellation);
        }
    }

    private async ValueTask<(IReadOnlyList<VersionEvent> Events, long Generation, string Version)> NextVersionsAsync(
        long generation, string? version, CancellationToken cancellation)
    {
        var data = (await watcher.WaitAsync(version, cancellation)).Dataset;
        // The newest is the first, so that the versions that were seen before are not looked at.
        var events = data.Versions.Index()
            .TakeWhile(one => one.Item.Generation > generation)
            .Select(one => new VersionEvent(one.Item, data.Versions.ElementAtOrDefault(one.Index + 1)))
            .Reverse();
        return ([.. events], DataVersion.GenerationOf(data.Version), data.Version);
    }
}
