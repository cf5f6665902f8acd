using CoopGraph.History;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A version of the data, as the load that made it was recorded.</summary>
[Name("DataVersion")]
public sealed class DataVersionNode
{
    private readonly LoadedVersion _version;

    internal DataVersionNode(LoadedVersion version) => _version = version;

    /// <summary>
    /// The version, such as `3.cfdb47b0`: the number of the load, then the beginning of the fingerprint of what was loaded. Of two versions, the
    /// one with the greater number is the later one.
    /// </summary>
    public string Version => _version.Version;

    /// <summary>The time of the load, in UTC.</summary>
    public DateTimeOffset LoadedAt => _version.LoadedAt;

    /// <summary>The number of cases that the load added.</summary>
    public int Added => _version.Added;

    /// <summary>The number of cases that the load changed.</summary>
    public int Changed => _version.Changed;

    /// <summary>The number of cases that the load withdrew.</summary>
    public int Withdrawn => _version.Withdrawn;
}
