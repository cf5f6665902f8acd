using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Formats;
using CoopGraph.Storage;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Lets caches and jobs ask whether a table or an export has changed: its <c>ETag</c> (RFC 9110, 8.8.3) is worked out from the question, the format and the data
/// version, so that a request that names it is answered with 304 without reading a row.
/// </summary>
internal sealed class TableTags(
    ICoopGraphStore store, IOptions<TransportOptions> options, IResponseCompressionProvider compression)
{
    // Another build may answer the same question otherwise.
    private static readonly string Build = string.Join('.', new[] { typeof(TableRunner), typeof(TableFormat) }.Select(part => part.Module.ModuleVersionId.ToString("N")));

    /// <summary>Returns whether a GET or HEAD names the file that it would get.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="question">The texts that the bytes of the file depend on, besides the data and the options of formats.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone.</param>
    public async Task<bool> IsUnchangedAsync(HttpContext http, IReadOnlyList<string> question, CancellationToken cancellation)
    {
        if (!AllowedKinds.IsRead(http.Request.Method) || http.Request.GetTypedHeaders().IfNoneMatch is not { Count: > 0 } known)
            return false;
        Dataset dataset;
        try
        {
            dataset = (await store.OpenAsync(cancellation)).Dataset;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The file itself will be refused, with its reason.
            return false;
        }

        var tag = TagOf(http, question, dataset.Version);
        if (!known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
            return false;
        Set(http, tag);
        http.Response.GetTypedHeaders().LastModified = dataset.LoadedAt;
        return true;
    }

    /// <summary>Sets the headers for caches on the response to a GET or HEAD.</summary>
    public void Set(HttpContext http, IReadOnlyList<string> question, string version)
    {
        if (AllowedKinds.IsRead(http.Request.Method))
            Set(http, TagOf(http, question, version));
    }

    private void Set(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.Headers.ETag = tag.ToString();
        if (options.Value.CacheControl is { Length: > 0 } cacheControl)
            http.Response.Headers.CacheControl = cacheControl;
    }

    // A strong tag names bytes, and a compressed table has others.
    private EntityTagHeaderValue TagOf(HttpContext http, IReadOnlyList<string> question, string version)
    {
        var coding = compression.CheckRequestAcceptsCompression(http) ? http.Request.Headers.AcceptEncoding.ToString() : string.Empty;
        string[] parts =
        [
            Build, version, coding, http.Request.Query["bom"].ToString(), http.Request.Query["guard"].ToString(), .. question,
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        return new($"\"{Base64Url.EncodeToString(hash.AsSpan(0, 16))}\"");
    }
}
