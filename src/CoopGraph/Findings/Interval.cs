namespace CoopGraph.Findings;

/// <summary>
/// The confidence interval of a share, by Wilson's score method (E. B. Wilson, Probable inference, the law of succession, and statistical
/// inference, Journal of the American Statistical Association, 1927). It says how far chance alone could have moved the share if the
/// cases were a random sample. It says nothing about how the cases were found.
/// </summary>
/// <param name="Low">The lower end, inclusive, 0 to 1.</param>
/// <param name="High">The upper end, inclusive, 0 to 1.</param>
/// <param name="Level">The confidence level, 0.95.</param>
public sealed record Interval(double Low, double High, double Level)
{
    private const double ConfidenceLevel = 0.95;

    // The quantile of the standard normal distribution at 0.975: 2.5 % lie above it, as many below its negative.
    private const double Z = 1.959963984540054;

    /// <summary>Returns the interval of a proportion; null of an empty whole.</summary>
    internal static Interval? Of(Proportion proportion)
    {
        if (proportion.Share is not { } share)
            return null;
        var n = (double)proportion.Of;
        var scale = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / scale;
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n))) / scale;

        // At the ends the method gives 0 and 1 exactly; the arithmetic is off by a rounding.
        return new Interval(
            proportion.Having == 0 ? 0 : centre - half,
            proportion.Having == proportion.Of ? 1 : centre + half,
            ConfidenceLevel);
    }
}
