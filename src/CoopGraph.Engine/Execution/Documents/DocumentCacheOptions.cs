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
    /// The maximum total memory of the documents, in bytes, estimated as 55 for each character of their texts. Default: 67,108,864 (64 MB).
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxBytes { get; set; } = 64 * 1024 * 1024;
}
