using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// The limits of the cache of parsed and validated documents. Configuration section <c>GraphQL:Documents</c>. The least recently used
/// document is removed first.
/// </summary>
public sealed class DocumentCacheOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "GraphQL:Documents";

    /// <summary>The maximum number of cached documents; 0 caches none. Default: 1,000.</summary>
    [Range(0, 1_000_000)]
    public int MaxDocuments { get; set; } = 1_000;

    /// <summary>
    /// The maximum total size of their texts, in bytes of memory (two for each character). Default: 16,777,216 (16 MB). A parsed document
    /// takes 8 to 30 times the size of its text. Within the budget of one document, that is at most about 200 KB.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxTextBytes { get; set; } = 16 * 1024 * 1024;
}
