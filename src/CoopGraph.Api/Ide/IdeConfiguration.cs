using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoopGraph.Api.Ide;

/// <summary>The response for <c>bcp-config.json</c>, which Banana Cake Pop requests when it opens.</summary>
/// <param name="document">The initial document of a new tab.</param>
internal sealed partial class IdeConfiguration(string document)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // These are the keys that version 18 reads. It takes one document, so the examples are its named operations, to pick from its run menu.
    private readonly object _answer = new
    {
        // The endpoint is the page's own address without the trailing slash, for any host, port or proxy.
        useBrowserUrlAsEndpoint = true,
        graphQLDocument = document,
        includeCookies = false,
        useGet = false,
        disableTelemetry = true,
        gaTrackingId = "",
    };

    /// <summary>
    /// Joins all <c>*.graphql</c> files of a folder, in the order of the numbers at the start of their names, then of their names.
    /// </summary>
    public static IdeConfiguration WithExamplesOf(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.graphql") : [];
        return new(string.Join('\n', files.OrderBy(NumberOf).ThenBy(file => file, StringComparer.Ordinal).Select(File.ReadAllText)));
    }

    /// <summary>The examples as one document.</summary>
    public string Document => document;

    /// <summary>The names of the operations of the document.</summary>
    public IEnumerable<string> Operations => OperationName().Matches(document).Select(operation => operation.Groups["name"].Value);

    public Task WriteAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.WriteAsJsonAsync(_answer, Json, http.RequestAborted);
    }

    private static int NumberOf(string file)
    {
        var beginning = Path.GetFileName(file).Split('-')[0];
        return int.TryParse(beginning, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    [GeneratedRegex(@"^query (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
