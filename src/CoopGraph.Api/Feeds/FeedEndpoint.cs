using System.Security.Cryptography;
using System.Text;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Reports;
using CoopGraph.Api.Transport;
using CoopGraph.Engine.Execution;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Feeds;

/// <summary>Answers <c>GET /changes.atom</c> with the newest changes to the cases, a hundred a page.</summary>
internal sealed class FeedEndpoint(ICoopGraphStore store, OperationRunner operations, IOptions<TransportOptions> options)
{
    private const string Before = "before";

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await SendAsync(http);
        }
        catch (InvalidQuestionException wrong)
        {
            await ReportProblem.WriteAsync(http, StatusCodes.Status400BadRequest, wrong.Message, ("parameter", Before));
        }
        catch (Exception e) when (e is not OperationCanceledException && !http.Response.HasStarted)
        {
            await ReportProblem.WriteAsync(http, operations.Fail(e, "the feed of changes"));
        }
    }

    private async Task SendAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var graph = await store.OpenAsync(http.RequestAborted);
        var before = request.Query[Before].ToString() is { Length: > 0 } cursor ? cursor : null;
        var address = new Uri(RootAddress.Of(request) + "/");
        var page = PageRequest.Read(null, null, PageRequest.LargestSize, before, ChangesQuestion.Ordering);
        // The addresses are in the feed. A weak tag, since a compressed feed has other bytes.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{graph.Dataset.Version}\n{address}\n{before}"));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = options.Value.CacheControl is { Length: > 0 } cacheControl ? cacheControl : "no-cache";
        response.GetTypedHeaders().LastModified = graph.Dataset.LoadedAt;
        VaryHeader.Add(response, VaryHeader.OfAnswers);
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var found = await graph.AskAsync(new ChangesQuestion(0, page), http.RequestAborted);
        var self = before is null ? new Uri(address, "changes.atom") : PageBefore(address, before);
        var next = found is { HasPrevious: true, Rows: [var oldest, ..] } ? PageBefore(address, oldest.Cursor) : null;
        var feed = ChangesFeed.Write(found.Rows.Select(row => row.Item).Reverse(), graph.Dataset.Versions, address, self, next);
        response.ContentType = "application/atom+xml; charset=utf-8";
        response.Headers[TableResponse.DataVersion] = graph.Dataset.Version;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(feed, http.RequestAborted);
    }

    private static Uri PageBefore(Uri address, string cursor) => new(address, $"changes.atom?{Before}={Uri.EscapeDataString(cursor)}");
}
