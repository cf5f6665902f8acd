using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// The bookmarks of what this process has seen of a cluster: the server that gets the next call waits until it has seen as much, so that no
/// follower answers older than what was read or written before. Without <see cref="Neo4jOptions.Cluster"/> there are none: one server needs none.
/// </summary>
internal sealed class Bookmarks(IOptions<Neo4jOptions> options)
{
    // They are of another database, or the server did not see them in time.
    private static readonly string[] Unusable = ["Neo.ClientError.Transaction.InvalidBookmark", "Neo.ClientError.Transaction.InvalidBookmarkMixture", "Neo.TransientError.Transaction.BookmarkTimeout"];

    // As many as calls can end at the same moment. The answer to the next call takes the place of all that it was sent with.
    private const int Most = 1_000;

    private readonly Lock _gate = new();
    private volatile IReadOnlyList<string> _latest = [];

    /// <summary>The bookmarks to send with the next call; they are never changed.</summary>
    public IReadOnlyList<string> Latest => _latest;

    /// <summary>Takes the bookmarks of a response.</summary>
    /// <param name="sent">Those that its call was sent with.</param>
    /// <param name="received">Those of the response, which have all of them behind them.</param>
    public void Note(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (!options.Value.Cluster || received.Count == 0 || received.SequenceEqual(_latest))
            return;
        lock (_gate)
            _latest = [.. _latest.Except(sent).Union(received).TakeLast(Most)];
    }

    /// <summary>Drops the bookmarks of a call, so that the next one is answered.</summary>
    public void Forget(IReadOnlyList<string> sent)
    {
        lock (_gate)
            _latest = [.. _latest.Except(sent)];
    }

    /// <summary>Returns whether the bookmarks of a call are the reason for its failure, as after a restored backup.</summary>
    public static bool AreReasonOf(Neo4jException e, Neo4jRequest call) => call.Bookmarks.Count > 0 && Unusable.Contains(e.Code);
}
