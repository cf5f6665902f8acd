using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// The limits of one operation. Configuration section <c>GraphQL:Transport</c>, which the limits of HTTP share for historical reasons.
/// </summary>
public sealed class OperationOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "GraphQL:Transport";

    /// <summary>
    /// The maximum time of an operation, from the parsed request to the complete result. After that the operation is cancelled and refused
    /// with <c>TIMEOUT</c>. Default: 10 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
