namespace CoopGraph.Curation;

/// <summary>An edit with its author.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="By">The author: the name of the key or token that the edit came with.</param>
/// <param name="Reason">The reason, for the record. It is not empty.</param>
/// <param name="Key">The key by which the edit is known if it is sent again; null if it has none.</param>
public sealed record EditRequest(CaseEdit Edit, string By, string Reason, IdempotencyKey? Key = null);

/// <summary>
/// The key that a client gives an edit, so that it can send it again after an answer was lost: the edit is applied once, and has the same answer
/// again.
/// </summary>
/// <param name="Value">The key, of the client's choice. Two authors can use the same.</param>
/// <param name="Digest">A digest of the edit. A key cannot be used again for another edit.</param>
public sealed record IdempotencyKey(string Value, string Digest)
{
    /// <summary>The time for which a key is known after its edit.</summary>
    public static TimeSpan KnownFor { get; } = TimeSpan.FromHours(24);
}
