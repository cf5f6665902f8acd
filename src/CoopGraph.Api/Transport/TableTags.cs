using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Formats;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.Transport;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Lets caches and jobs ask whether a table has changed: its <c>ETag</c> (RFC 9110, 8.8.3) is worked out from the question, the format and the data
/// version, so that a request that names it is answered with 304 without reading a row.
/// </summary>
internal sealed class TableTags(
    ICoopGraphStore store, IGraphQLTextSerializer serializer, IOptions<TransportOptions> options, IResponseCompressionProvider compression)
{
    // Another build may answer the same question otherwise.
    private static readonly string Build = typeof(TableRunner).Module.ModuleVersionId.ToString("N");

    /// <summary>Returns whether a GET or HEAD names the table that it would get.</summary>
    public async Task<bool> IsUnchangedAsync(HttpContext http, GraphQLRequest request, TableFormat format, CancellationToken cancellation)
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
            // The table itself will be refused, with its reason.
            return false;
        }

        var tag = TagOf(http, request, format, dataset.Version);
        if (!known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false)))
            return false;
        Set(http, tag);
        http.Response.GetTypedHeaders().LastModified = dataset.LoadedAt;
        return true;
    }

    /// <summary>Sets the headers for caches on the response to a GET or HEAD.</summary>
    public void Set(HttpContext http, GraphQLRequest request, TableFormat format, string version)
    {
        if (AllowedKinds.IsRead(http.Request.Method))
            Set(http, TagOf(http, request, format, version));
    }

    private void Set(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.Headers.ETag = tag.ToString();
        if (options.Value.CacheControl is { Length: > 0 } cacheControl)
            http.Response.Headers.CacheControl = cacheControl;
    }

    // A strong tag names bytes, and a compressed table has others.
    private EntityTagHeaderValue TagOf(HttpContext http, GraphQLRequest request, TableFormat format, string version)
    {
        var coding = compression.CheckRequestAcceptsCompression(http) ? http.Request.Headers.AcceptEncoding.ToString() : string.Empty;
        string[] parts =
        [
            Build, version, format.Name, coding, http.Request.Query["bom"].ToString(), http.Request.Query["guard"].ToString(),
            request.OperationName ?? string.Empty, request.Query ?? string.Empty, serializer.Serialize(request.Variables),
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        return new($"\"{Base64Url.EncodeToString(hash.AsSpan(0, 16))}\"");
    }
}
