using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.WarmUp;

/// <summary>The settings of the warm-up. Configuration section <c>WarmUp</c>.</summary>
public sealed class WarmUpOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "WarmUp";

    /// <summary>Whether the example operations run once before the service reports that it is ready. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The maximum time that they take before the service reports that it is ready. The rest runs afterwards. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The maximum time that the rest takes once the service is ready, one operation after the other. So a Neo4j server plans the statements of
    /// all examples before most clients ask for the first time. Default: 1 minute; 0: the rest does not run.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxTimeAfterReady { get; set; } = TimeSpan.FromMinutes(1);
}
