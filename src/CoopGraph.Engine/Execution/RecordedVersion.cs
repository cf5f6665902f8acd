using CoopGraph.Storage;

namespace CoopGraph.Engine.Execution;

/// <summary>Opens versions that edits have replaced, for work that they overtake.</summary>
internal static class RecordedVersion
{
    /// <summary>Returns a version as a graph that later changes leave as it is; null if it was loaded before versions were archived.</summary>
    /// <param name="store">The store.</param>
    /// <param name="version">The version that the work began with.</param>
    /// <param name="cancellation">The token that is cancelled when the work has to end.</param>
    public static async ValueTask<IGraphSnapshot?> TryOpenVersionAsync(this ICoopGraphStore store, string version, CancellationToken cancellation)
    {
        try
        {
            return await store.OpenVersionAsync(version, cancellation);
        }
        catch (InvalidQuestionException)
        {
            return null;
        }
    }
}
