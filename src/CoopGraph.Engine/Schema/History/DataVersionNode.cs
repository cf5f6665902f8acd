using CoopGraph.History;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A version of the data, as the load or edit that made it was recorded.</summary>
[Name("DataVersion")]
public sealed class DataVersionNode
{
    private readonly LoadedVersion _version;

    internal DataVersionNode(LoadedVersion version) => _version = version;

    /// <summary>
    /// The version, such as `3.cfdb47b0`: the number of the load or edit, then the beginning of a fingerprint. Of two versions, the
    /// one with the greater number is the later one.
    /// </summary>
    public string Version => _version.Version;

    /// <summary>The time of the load or edit, in UTC.</summary>
    public DateTimeOffset LoadedAt => _version.LoadedAt;

    /// <summary>The number of cases that it added.</summary>
    public int Added => _version.Added;

    /// <summary>The number of cases that it changed.</summary>
    public int Changed => _version.Changed;

    /// <summary>The number of cases that it withdrew.</summary>
    public int Withdrawn => _version.Withdrawn;

    /// <summary>The author: the name of the key or token that an edit came with, or `seed` for a load.</summary>
    public string By => _version.By;

    /// <summary>The reason that the author gave.</summary>
    public string Reason => _version.Reason;
}
