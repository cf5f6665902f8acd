using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>A look at the page in Chromium, which <c>audits/explore.mjs</c> takes.</summary>
internal static class ExploreVisit
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>What was seen of the page, served by an API of its own. Skips the test where there is no browser or no library.</summary>
    /// <param name="screenshot">The name of the screenshot, kept in <c>artifacts/screenshots</c>.</param>
    /// <param name="settings">Settings of the API other than the usual ones.</param>
    public static async Task<Seen> SeeAsync(string screenshot, params (string Key, string Value)[] settings)
    {
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        Skip.If(!isCi && !File.Exists(Chromium), $"There is no {Chromium}.");
        Installed.OrSkip();
        var path = Path.Combine(Repository.Root, "artifacts", "screenshots", screenshot);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var api = new LoopbackApi(settings);
        var page = new Uri(new Uri(api.Url), "/explore/").ToString();
        return JsonSerializer.Deserialize<Seen>(await Node.RunAsync("explore.mjs", page, path, Chromium), JsonSerializerOptions.Web)!;
    }
}

/// <summary>Everything that was seen: each request and message, the pictures at each width, and what choices made of them.</summary>
internal sealed record Seen(
    string Address, string[] Requests, string[] Messages, SeenWidth[] Widths, SeenPicture[] Maps, SeenQuery[] Queries,
    SeenPicture[]? OnlyReal, SeenPicture[] Refused);

/// <summary>The page at one width of the window, in pixels.</summary>
internal sealed record SeenWidth(int Width, bool Overflows, SeenPicture[] Pictures);

/// <summary>One picture: the drawing's size in pixels, how many shapes and which texts it has, and what stands around it.</summary>
internal sealed record SeenPicture(
    string Id, string Title, double Width, double Height, int Drawn, string[] Texts, string Alternative, string Error, string Synthetic,
    string Source, string[] Notes, int Rows);

/// <summary>What is behind "Show the query".</summary>
internal sealed record SeenQuery(string Id, string[] Texts, int Buttons, string Ide);
