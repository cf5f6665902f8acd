using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Hosting;

/// <summary>The settings of the stop. Configuration section <c>Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "Shutdown";

    /// <summary>The time that running requests have to end when the process is asked to stop. Default: 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}
