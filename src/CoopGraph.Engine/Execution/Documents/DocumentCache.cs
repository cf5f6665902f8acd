using System.Diagnostics.CodeAnalysis;
using CoopGraph.Caching;
using CoopGraph.Engine.Execution.Planning;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// The documents that were parsed and found valid, by their whole text. A hash would not do: a text could be made that has the hash of
/// another.
/// </summary>
internal sealed class DocumentCache(IOptions<DocumentCacheOptions> options)
{
    // The tree of a document and its plan take most of the memory: 52 were measured with 1,000 documents of 5.9 KB and 500 fields each.
    private const long BytesOfCharacter = 55;

    private readonly LruCache<string, CompiledDocument> _byText = new(
        options.Value.MaxDocuments, options.Value.MaxBytes, (text, _) => text.Length * BytesOfCharacter, StringComparer.Ordinal);

    /// <summary>The number of documents in the cache now.</summary>
    public int Count => _byText.Count;

    /// <summary>Looks a document up.</summary>
    public bool TryGet(string text, [NotNullWhen(true)] out CompiledDocument? document) => _byText.TryGetValue(text, out document);

    /// <summary>Adds a document that passed validation.</summary>
    public void Add(string text, CompiledDocument document) => _byText.Add(text, document);
}
