using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.WarmUp;

/// <summary>The settings of the warm-up. Configuration section <c>WarmUp</c>.</summary>
public sealed class WarmUpOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "WarmUp";

    /// <summary>Whether the example operations run once before the service reports that it is ready. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The maximum time that they take. After that, the service reports that it is ready without the rest. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MaxTime { get; set; } = TimeSpan.FromSeconds(5);
}
