namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Asserts that numbers are equal but for rounding.</summary>
internal static class Near
{
    public const double Rounding = 1e-9;

    public static void Equal(double? expected, double? actual, double tolerance = Rounding)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } known)
            Assert.Equal(known, actual!.Value, tolerance);
    }

    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance = Rounding)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected, (value, node) => Assert.Equal(value, actual[node], tolerance));
    }
}
