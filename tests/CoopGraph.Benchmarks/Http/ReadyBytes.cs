using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Benchmarks.Http;

/// <summary>
/// The fastest server that ASP.NET Core allows for: it reads the body of a request and sends bytes that are there already. A PUT sets the bytes
/// of a path, a POST returns them.
/// </summary>
internal static class ReadyBytes
{
    /// <summary>Runs the server until the process is ended.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var answers = new ConcurrentDictionary<string, byte[]>();
        app.MapGet("/ready", () => "");
        app.MapPut("/{name}", async (string name, HttpRequest request) => answers[name] = await ReadAsync(request));
        app.MapPost("/{name}", async (string name, HttpContext http) =>
        {
            await ReadAsync(http.Request);
            var answer = answers[name];
            http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            http.Response.ContentLength = answer.Length;
            await http.Response.Body.WriteAsync(answer);
        });
        await app.RunAsync();
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }
}
