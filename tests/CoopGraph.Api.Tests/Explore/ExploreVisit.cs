using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>Visits the pages of pictures in Chromium with the scripts of the folder <c>audits</c>.</summary>
internal static class ExploreVisit
{
    /// <summary>
    /// Visits the pages of a new API and returns the observations. Skips the test on a machine without the browser or the library.
    /// </summary>
    /// <param name="script">The script, such as <c>explore.mjs</c>.</param>
    /// <param name="screenshot">The file name of the screenshot in <c>artifacts/screenshots</c>.</param>
    /// <param name="settings">The settings of the API that differ from the usual ones.</param>
    public static async Task<T> SeeAsync<T>(string script, string screenshot, params (string Key, string Value)[] settings)
    {
        Chromium.SkipIfMissing();
        Installed.OrSkip();
        var path = Path.Combine(Repository.Root, "artifacts", "screenshots", screenshot);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var api = new LoopbackApi(settings);
        var page = new Uri(new Uri(api.Url), "/explore/").ToString();
        return JsonSerializer.Deserialize<T>(await Node.RunAsync(script, page, path, Chromium.Path), JsonSerializerOptions.Web)!;
    }
}

/// <summary>The observations of <c>explore.mjs</c>: requests and messages, the page at each width and in each language, and the ways of chance.</summary>
internal sealed record Seen(string Address, string[] Requests, string[] Messages, SeenLook[] Looks, Dictionary<string, SeenPicture> Crossings);

/// <summary>The page at one width of the window, in pixels, and in one language.</summary>
internal sealed record SeenLook(int Width, string Language, bool Overflows, string Heading, SeenPicture[] Pictures);

/// <summary>
/// One picture: the drawing's size in pixels, its number of shapes, its texts, those that are cut off at its edges and those that lie on each other or on a
/// dot, the texts around it, its table, its queries and the addresses at which they open.
/// </summary>
internal sealed record SeenPicture(
    string Id, string Title, double Width, double Height, int Drawn, string[] Texts, string[] Cut, string[] Touching, string Error, string Synthetic,
    string Source, string[] Notes, string Caption, string[][] Cells, string[] Total, string[] Queries, string[] Ide)
{
    /// <summary>Asserts that the picture is there, whole, with its source, table and queries.</summary>
    public void IsDrawn()
    {
        Assert.Equal("", Error);
        Assert.True(Width > 300 && Height > 200 && Drawn > 10, $"{Id}: {Width} x {Height}, {Drawn} shapes.");
        Assert.Empty(Cut);
        Assert.Empty(Touching);
        Assert.NotEmpty(Source);
        Assert.NotEmpty(Cells);
        Assert.NotEmpty(Queries);
    }

    /// <summary>Asserts that texts are in the picture.</summary>
    public void HasTexts(params string[] texts) => Assert.Empty(texts.Except(Texts));
}
