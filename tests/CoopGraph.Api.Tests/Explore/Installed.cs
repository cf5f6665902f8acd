namespace CoopGraph.Api.Tests.Explore;

/// <summary>Checks for the library that draws the pictures. A build without Node does not contain it.</summary>
internal static class Installed
{
    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "Explore", "library", "echarts.esm.min.js");

    /// <summary>Skips the test if the library is missing, but not in CI, where everything must be installed.</summary>
    public static void OrSkip()
        => Skip.If(!File.Exists(Library) && Environment.GetEnvironmentVariable("CI") != "true", "Apache ECharts is not installed.");
}
