namespace CoopGraph.Api.Transport;

/// <summary>
/// Serves the schema as SDL to programs, at the addresses that other GraphQL servers have: <c>/graphql/schema.graphql</c>,
/// <c>/graphql/schema</c> and <c>/graphql?sdl</c>. The file extension lets code generators read the address as SDL, without introspection.
/// </summary>
internal static class SchemaEndpoint
{
    private const string FileName = "schema.graphql";
    private const string Allowed = "GET, HEAD";

    /// <summary>Serves the schema below the path of the GraphQL endpoint. It comes before everything else that is below that path.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The path of the GraphQL endpoint, without a slash at its end.</param>
    public static IApplicationBuilder UseSchemaEndpoint(this IApplicationBuilder app, string path = "/graphql")
        => app.MapWhen(http => IsForSchema(http.Request, path), schema => schema.Run(SendAsync));

    private static bool IsForSchema(HttpRequest request, string path)
    {
        if (!request.Path.StartsWithSegments(path, out var rest))
            return false;
        if (rest == $"/{FileName}" || rest == "/schema")
            return true;
        return (!rest.HasValue || rest == "/") && AllowedKinds.IsRead(request.Method)
            && request.Query.ContainsKey("sdl") && !request.Query.ContainsKey("query");
    }

    private static async Task SendAsync(HttpContext http)
    {
        var (services, response) = (http.RequestServices, http.Response);
        if (!AllowedKinds.IsRead(http.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = Allowed;
            return;
        }

        var text = services.GetRequiredService<SchemaText>().Bytes;
        VaryHeader.Add(response, VaryHeader.OfAnswers);
        if (services.GetRequiredService<Revalidation>().IsUnchanged(http, MediaTypes.GraphQL, text.Span))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = $"{MediaTypes.GraphQL}; charset=utf-8";
        response.ContentLength = text.Length;
        response.Headers.ContentDisposition = $"inline; filename=\"{FileName}\"";
        await response.Body.WriteAsync(text, http.RequestAborted);
    }
}
