using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>Visits the page in Chromium with <c>audits/explore.mjs</c>.</summary>
internal static class ExploreVisit
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>
    /// Visits the page of a new API and returns the observations. Skips the test on a machine without the browser or the library.
    /// </summary>
    /// <param name="screenshot">The file name of the screenshot in <c>artifacts/screenshots</c>.</param>
    /// <param name="settings">The settings of the API that differ from the usual ones.</param>
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

/// <summary>
/// The observations of a visit: the requests and messages, the pictures at each width, and the pictures after each choice.
/// </summary>
internal sealed record Seen(
    string Address, string[] Requests, string[] Messages, SeenWidth[] Widths, SeenPicture[] Maps, SeenQuery[] Queries,
    Dictionary<string, SeenPicture> Crossings, string[] CrossingQueries, SeenPicture[]? OnlyReal, SeenPicture[] Refused);

/// <summary>The page at one width of the window, in pixels.</summary>
internal sealed record SeenWidth(int Width, bool Overflows, SeenPicture[] Pictures);

/// <summary>One picture: the drawing's size in pixels, its number of shapes and texts, its texts, and the texts around it.</summary>
internal sealed record SeenPicture(
    string Id, string Title, double Width, double Height, int Drawn, string[] Texts, string Alternative, string Error, string Synthetic,
    string Source, string[] Notes, int Rows, string[][] Cells);

/// <summary>The queries of a picture, as "Show the query" shows them.</summary>
internal sealed record SeenQuery(string Id, string[] Texts, int Buttons, string Ide);
