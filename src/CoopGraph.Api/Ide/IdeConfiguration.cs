using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopGraph.Api.Ide;

/// <summary>The examples, and the response for <c>bcp-config.json</c>, which Banana Cake Pop requests when it opens.</summary>
/// <param name="groups">The examples under their headings.</param>
internal sealed partial class IdeConfiguration(IReadOnlyList<ExampleGroup> groups)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All examples as one document, with the headings as comments.</summary>
    public string Document { get; } = string.Join("\n\n", groups.Select(group => group.ToDocument()));

    /// <summary>The names of the operations of the document.</summary>
    public IEnumerable<string> Operations => OperationName().Matches(Document).Select(operation => operation.Groups["name"].Value);

    /// <summary>
    /// Writes <c>bcp-config.json</c> with the keys that version 18 reads. It takes one document, for "Create Document": the examples are its
    /// named operations, to choose from its run menu.
    /// </summary>
    public Task WriteAsync(HttpContext http) => WriteAsync(http, new
    {
        // The endpoint is the page's own address without the trailing slash, for any host, port or proxy.
        useBrowserUrlAsEndpoint = true,
        graphQLDocument = Document,
        includeCookies = false,
        useGet = false,
        disableTelemetry = true,
        gaTrackingId = "",
    });

    /// <summary>Writes <c>examples.json</c>, which the pages of both IDEs request: a list of groups, each <c>{heading, examples}</c>.</summary>
    public Task WriteExamplesAsync(HttpContext http) => WriteAsync(http, groups);

    private static Task WriteAsync(HttpContext http, object answer)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.WriteAsJsonAsync(answer, Json, http.RequestAborted);
    }

    [GeneratedRegex(@"^query (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
