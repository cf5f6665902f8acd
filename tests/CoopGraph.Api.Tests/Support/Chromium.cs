namespace CoopGraph.Api.Tests.Support;

/// <summary>The browser of the tests of pages.</summary>
internal static class Chromium
{
    /// <summary>The path of the browser.</summary>
    public static string Path => "/usr/bin/chromium";

    /// <summary>Skips the test on a machine without the browser, unless it is that of CI.</summary>
    public static void SkipIfMissing()
        => Skip.If(Environment.GetEnvironmentVariable("CI") != "true" && !File.Exists(Path), $"There is no {Path}.");

    /// <summary>Checks that every request of a page went to the service, or to data and workers of the page itself.</summary>
    /// <param name="url">An address of the service.</param>
    /// <param name="requests">The addresses of the requests.</param>
    public static void AskedOnlyOf(string url, IEnumerable<string> requests)
    {
        var origin = new Uri(url).GetLeftPart(UriPartial.Authority);
        Assert.All(requests, request => Assert.True(
            request.StartsWith($"{origin}/", StringComparison.Ordinal) || request.StartsWith($"{origin.Replace("http", "ws", StringComparison.Ordinal)}/", StringComparison.Ordinal)
            || request.StartsWith("data:", StringComparison.Ordinal)
            || request.StartsWith($"blob:{origin}/", StringComparison.Ordinal), request));
    }
}
