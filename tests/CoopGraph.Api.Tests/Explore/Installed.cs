namespace CoopGraph.Api.Tests.Explore;

/// <summary>The library that draws the pictures, which a build without Node goes without.</summary>
internal static class Installed
{
    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "Explore", "library", "echarts.esm.min.js");

    /// <summary>Skips the test on a machine without it, except where all of it must be there.</summary>
    public static void OrSkip()
        => Skip.If(!File.Exists(Library) && Environment.GetEnvironmentVariable("CI") != "true", "Apache ECharts is not installed.");
}
