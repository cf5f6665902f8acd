using CoopGraph.Api.Hosting;

namespace CoopGraph.Api.Ide;

/// <summary>Replaces the IDE when the build could not install it.</summary>
internal static class IdeMissingPage
{
    private const string Html = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="../favicon.svg" type="image/svg+xml"><title>CoopGraph</title></head>
        <body style="font-family: sans-serif; max-width: 40em; margin: 3em auto">
        <h1>The IDE is not installed</h1>
        <p>The API itself is at work, at this address without the trailing slash.</p>
        <p>The IDE, Banana Cake Pop, comes from npm. With Node 20 or later installed, build again:</p>
        <pre>npm ci --prefix src/CoopGraph.Api/Ide
        dotnet run --project src/CoopGraph.Api</pre>
        </body>
        </html>
        """;

    public static Task WriteAsync(HttpContext http) => StaticPages.StandInAsync(http, Html);
}
