using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// How many parsed and validated documents are kept; configuration section <c>GraphQL:Documents</c>. The one used longest ago goes
/// first.
/// </summary>
public sealed class DocumentCacheOptions
{
    /// <summary>The section's name in the configuration.</summary>
    public const string Section = "GraphQL:Documents";

    /// <summary>Documents that are kept at most; 0 keeps none. Default 1,000.</summary>
    [Range(0, 1_000_000)]
    public int MaxDocuments { get; set; } = 1_000;

    /// <summary>
    /// What their texts may take together, in bytes of memory (two a character). Default 16,777,216 (16 MB). A parsed document takes 8
    /// to 30 times its text, as far as the budget of one document goes: at most some 200 KB.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxTextBytes { get; set; } = 16 * 1024 * 1024;
}
