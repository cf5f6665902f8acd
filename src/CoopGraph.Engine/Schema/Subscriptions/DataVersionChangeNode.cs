using CoopGraph.Engine.Subscriptions;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The event of a new version of the data.</summary>
[Name("DataVersionChange")]
public sealed class DataVersionChangeNode
{
    private readonly VersionEvent _event;

    internal DataVersionChangeNode(VersionEvent happened) => _event = happened;

    /// <summary>The new version, such as `3.cfdb47b0`.</summary>
    public string DataVersion => _event.Version.Version;

    /// <summary>The version before it; null if none was recorded.</summary>
    public string? PreviousVersion => _event.Previous?.Version;

    /// <summary>The time at which the version was loaded, in UTC.</summary>
    public DateTimeOffset At => _event.Version.LoadedAt;

    /// <summary>The number of cases that the version added.</summary>
    public int Added => _event.Version.Added;

    /// <summary>The number of cases that the version changed.</summary>
    public int Changed => _event.Version.Changed;

    /// <summary>The number of cases that the version withdrew.</summary>
    public int Withdrawn => _event.Version.Withdrawn;
}
