using CoopGraph.Api.Hosting;

namespace CoopGraph.Api.Explore;

/// <summary>Replaces the page when the build could not install the library that draws its pictures.</summary>
internal static class ExploreMissingPage
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="../favicon.svg" type="image/svg+xml"><title>CoopGraph: the findings in pictures</title></head>
        <body style="font-family: sans-serif; max-width: 40em; margin: 3em auto">
        <h1>The pictures cannot be drawn</h1>
        <p>The API itself is at work, at <a href="../graphql">/graphql</a>.</p>
        <p>Apache ECharts, which draws the pictures, comes from npm. With Node 20 or later installed, build again:</p>
        <pre>npm ci --prefix src/CoopGraph.Api/Explore
        dotnet run --project src/CoopGraph.Api</pre>
        </body>
        </html>
        """;

    public static Task WriteAsync(HttpContext http) => StaticPages.StandInAsync(http, Html);
}
