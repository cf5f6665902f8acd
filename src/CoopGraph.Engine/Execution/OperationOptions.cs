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

    /// <summary>
    /// The maximum number of expensive operations at a time: those that read every case, or use a tenth of the limits on objects or filter
    /// conditions. Default: the number of cores.
    /// </summary>
    [Range(1, 1_000)]
    public int? MaxExpensiveOperations { get; set; }

    /// <summary>The maximum number of expensive operations that wait; one more is refused with <c>BUSY</c>. Default: 100.</summary>
    [Range(0, 100_000)]
    public int MaxWaitingOperations { get; set; } = 100;

    /// <summary>The maximum time that an expensive operation waits. After that it is refused with <c>BUSY</c>. Default: 8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(8);
}
