using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>Reads changes from a store, with the cases before and after them.</summary>
internal static class ChangeReader
{
    /// <summary>Returns the next changes after a place, a page at the most.</summary>
    /// <param name="graph">The newest graph.</param>
    /// <param name="before">The graph before the changes; null if there is none.</param>
    /// <param name="place">The place.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async ValueTask<IReadOnlyList<SeenChange>> ReadAsync(
        IGraphSnapshot graph, IGraphSnapshot? before, Position place, CancellationToken cancellation)
    {
        var page = await graph.AskAsync(place.Question, cancellation);
        if (page.Rows.Count == 0)
            return [];
        string[] ids = [.. page.Rows.Select(row => row.Item.CaseId).Distinct()];
        var after = ids.Zip(await graph.FindAsync(ids, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second);
        var earlier = before is null ? null : await FindBeforeAsync(before, ids, cancellation);
        var versions = graph.Dataset.Versions;
        return [.. page.Rows.Select(row => SeenOf(row.Item, versions, earlier, after))];
    }

    private static SeenChange SeenOf(
        CaseChange change,
        IReadOnlyList<LoadedVersion> versions,
        Dictionary<string, PlacedCooperation?>? earlier,
        Dictionary<string, PlacedCooperation?> after)
    {
        // No case had the id of an added one.
        var isAdded = change.Kind == ChangeKind.Added;
        return new(
            change, versions.At(change.Generation), isAdded || earlier is not null, isAdded ? null : earlier?[change.CaseId], after[change.CaseId]);
    }

    // Some stores have the present version only. The cases before the change are then not known.
    private static async ValueTask<Dictionary<string, PlacedCooperation?>?> FindBeforeAsync(
        IGraphSnapshot before, string[] ids, CancellationToken cancellation)
    {
        try
        {
            return ids.Zip(await before.FindAsync(ids, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second);
        }
        catch (DataVersionChangedException)
        {
            return null;
        }
    }
}
