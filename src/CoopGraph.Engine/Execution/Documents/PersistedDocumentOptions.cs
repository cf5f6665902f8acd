using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>The settings of documents that clients name instead of sending them. Configuration section <c>GraphQL:Documents</c>.</summary>
public sealed class PersistedDocumentOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "GraphQL:Documents";

    /// <summary>
    /// The folder of trusted documents: <c>.graphql</c> files, which are named by their file names without the ending and by their SHA-256
    /// hashes, and <c>.json</c> files, each an Apollo manifest of persisted queries or a map from id to text as Relay's compiler writes it. A
    /// relative path starts at the current folder. Default: none.
    /// </summary>
    public string? TrustedFolder { get; set; }

    /// <summary>Whether only trusted documents are executed. Default: false.</summary>
    public bool OnlyTrusted { get; set; }

    /// <summary>
    /// The maximum size of all documents together that clients registered by their hashes (Apollo's automatic persisted queries), in bytes of
    /// memory. The least recently used is removed first. 0 registers none. Default: 4,194,304 (4 MB).
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxRegisteredBytes { get; set; } = 4 * 1024 * 1024;
}
