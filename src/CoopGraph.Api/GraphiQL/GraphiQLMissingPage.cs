using CoopGraph.Api.Hosting;

namespace CoopGraph.Api.GraphiQL;

/// <summary>Replaces GraphiQL when the build could not install it.</summary>
internal static class GraphiQLMissingPage
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="../favicon.svg" type="image/svg+xml"><title>CoopGraph: GraphiQL</title></head>
        <body style="font-family: sans-serif; max-width: 40em; margin: 3em auto">
        <h1>GraphiQL is not installed</h1>
        <p>The API itself is at work, at <a href="../graphql">/graphql</a>.</p>
        <p>GraphiQL comes from npm. With Node 20 or later installed, build again:</p>
        <pre>npm ci --prefix src/CoopGraph.Api/GraphiQL
        dotnet run --project src/CoopGraph.Api</pre>
        </body>
        </html>
        """;

    /// <summary>Writes the page at the address of GraphiQL's, and 404 at all others.</summary>
    public static Task WriteAsync(HttpContext http) => StaticPages.StandInAsync(http, Html);
}
