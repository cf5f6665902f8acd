using CoopGraph.Caching;
using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Finds the document that a request names instead of sending it: a trusted document by its id, or one that a client registered by its hash
/// (Apollo's automatic persisted queries).
/// </summary>
public sealed class PersistedDocuments
{
    // The hash as a prefix of an id, in GraphQL over HTTP, appendix A.
    private const string HashPrefix = "sha256:";

    // Read at the first request: the options were checked at start, and a wrong one ends the start with a message.
    private readonly Lazy<State> _state;

    /// <summary>Creates the lookup.</summary>
    /// <param name="options">The settings.</param>
    public PersistedDocuments(IOptions<PersistedDocumentOptions> options) => _state = new(() => new State(options.Value));

    /// <summary>Returns the text of the document of a request.</summary>
    /// <param name="text">The text in the request; null if there is none.</param>
    /// <param name="id">The id in the request; null if there is none.</param>
    /// <param name="hash">The hash of Apollo's extension <c>persistedQuery</c>; null if there is none.</param>
    /// <exception cref="RefusedException">
    /// No document has the name, the hash is not that of the text, or the document is not trusted and has to be.
    /// </exception>
    public string Find(string? text, string? id, string? hash)
    {
        var name = id is not null && id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id;
        var found = text is null ? Named(name ?? hash) : Sent(text, hash);
        if (_state.Value.OnlyTrusted && !_state.Value.TrustedTexts.Contains(found))
            throw new RefusedException(Refusals.NotTrusted);
        if (text is not null && hash is not null)
            _state.Value.Registered.Add(hash.ToLowerInvariant(), text);
        return found;
    }

    private string Named(string? name)
    {
        if (name is null)
            throw new RefusedException(Refusals.QueryMissing);
        return _state.Value.Trusted.TryGetValue(name, out var trusted) || _state.Value.Registered.TryGetValue(name.ToLowerInvariant(), out trusted)
            ? trusted
            : throw new RefusedException(Refusals.PersistedQueryNotFound);
    }

    private static string Sent(string text, string? hash) =>
        hash is null || string.Equals(hash, TrustedDocuments.HashOf(text), StringComparison.OrdinalIgnoreCase)
            ? text
            : throw new RefusedException(Refusals.PersistedQueryHashMismatch);

    private sealed class State(PersistedDocumentOptions options)
    {
        public IReadOnlyDictionary<string, string> Trusted { get; } = options.TrustedFolder is { Length: > 0 } folder
            ? TrustedDocuments.ReadFrom(Path.GetFullPath(folder))
            : new Dictionary<string, string>();

        public HashSet<string> TrustedTexts => field ??= [.. Trusted.Values];

        public LruCache<string, string> Registered { get; } = new(
            int.MaxValue, options.MaxRegisteredBytes, (hash, text) => (long)(hash.Length + text.Length) * sizeof(char), StringComparer.Ordinal);

        public bool OnlyTrusted => options.OnlyTrusted;
    }
}
