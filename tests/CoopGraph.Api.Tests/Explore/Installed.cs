namespace CoopGraph.Api.Tests.Explore;

/// <summary>Checks for the pages of pictures. A build without Node does not contain them.</summary>
internal static class Installed
{
    private static readonly string Page = Path.Combine(AppContext.BaseDirectory, "Explore", "pages", "index.html");

    /// <summary>Skips the test if the pages are missing, but not in CI, where everything must be installed.</summary>
    public static void OrSkip()
        => Skip.If(!File.Exists(Page) && Environment.GetEnvironmentVariable("CI") != "true", "The pages of pictures are not bundled.");
}
