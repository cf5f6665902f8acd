using System.Globalization;

namespace CoopGraph.Benchmarks.Targets;

/// <summary>One target of the executor, with its figure.</summary>
/// <param name="Subject">The operation, or the part of the service.</param>
/// <param name="Wanted">The target in words.</param>
/// <param name="Measured">The figure with its unit.</param>
/// <param name="IsMet">Whether the figure reaches the target; null for a figure that only explains others.</param>
internal sealed record Target(string Subject, string Wanted, string Measured, bool? IsMet)
{
    /// <summary>Its row of the table in Markdown.</summary>
    public string Row => $"| {Subject} | {Wanted} | {Measured} | {Met} |";

    private string Met => IsMet switch { true => "yes", false => "no", null => string.Empty };

    /// <summary>A target that a figure must reach.</summary>
    public static Target AtLeast(string subject, double target, string of, double figure)
        => new(subject, Text($"at least {target:0.##} {of}"), Text($"{figure:F2}"), figure >= target);

    /// <summary>A target that a figure must not exceed.</summary>
    public static Target AtMost(string subject, double target, string of, double figure, string format = "F2")
        => new(subject, Text($"at most {target:0.##} {of}"), figure.ToString(format, CultureInfo.InvariantCulture), figure <= target);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
