using System.Globalization;
using System.Security.Cryptography;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>Creates the calls of the Query API.</summary>
internal sealed class RequestFactory
{
    /// <summary>
    /// The time limit of a rollback. Undoing is a courtesy (the server does it by itself after a minute), so it must not delay the caller.
    /// </summary>
    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(2);

    // A commit has no data to send, but it has a body like all other calls. The HTTP stack itself resends a POST without one when a pooled
    // connection turns out to be closed. A commit must never be sent twice unnoticed.
    private static readonly IReadOnlyList<ReadOnlyMemory<byte>> EmptyBody = ["{}"u8.ToArray()];

    private readonly string _markPrefix = RandomNumberGenerator.GetHexString(16, lowercase: true) + "-";
    private readonly Neo4jOptions _options;
    private readonly Bookmarks _bookmarks;
    private readonly Uri _query;
    private readonly Uri _begin;
    private long _marks;

    public RequestFactory(IOptions<Neo4jOptions> options, Bookmarks bookmarks)
    {
        (_options, _bookmarks) = (options.Value, bookmarks);
        Server = new Uri(_options.Uri.EndsWith('/') ? _options.Uri : _options.Uri + "/");
        _query = new Uri(Server, $"db/{Uri.EscapeDataString(_options.Database)}/query/v2");
        _begin = new Uri(_query + "/tx");
    }

    /// <summary>The server's address, which also returns the server's version.</summary>
    public Uri Server { get; }

    public Neo4jRequest Read(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var (mark, bookmarks) = (NextMark(), _bookmarks.Latest);
        return new Neo4jRequest(Neo4jCall.Read, HttpMethod.Post, _query, _options.AttemptTimeout, _options.TotalTimeout)
        {
            Mark = mark,
            Bookmarks = bookmarks,
            Content = new PartsContent(RequestBody.Write(statement, parameters, mark, readOnly: true, bookmarks)),
        };
    }

    public Neo4jRequest Begin()
    {
        var bookmarks = _bookmarks.Latest;
        return new Neo4jRequest(Neo4jCall.Begin, HttpMethod.Post, _begin, _options.AttemptTimeout, _options.TotalTimeout)
        {
            Bookmarks = bookmarks,
            Content = new PartsContent([RequestBody.Begin(bookmarks)]),
        };
    }

    public Neo4jRequest Run(OpenTransaction transaction, string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var mark = NextMark();
        return In(transaction, new(Neo4jCall.Run, HttpMethod.Post, UriOf(transaction), _options.WriteTimeout, _options.WriteTimeout)
        {
            Mark = mark,
            Content = new PartsContent(RequestBody.Write(statement, parameters, mark, readOnly: false, [])),
        });
    }

    /// <param name="transaction">The transaction.</param>
    /// <param name="bookmarks">The bookmarks that it began with; that of the commit replaces them.</param>
    public Neo4jRequest Commit(OpenTransaction transaction, IReadOnlyList<string> bookmarks) =>
        In(transaction, new(Neo4jCall.Commit, HttpMethod.Post, UriOf(transaction, "/commit"), _options.WriteTimeout, _options.WriteTimeout)
        {
            Bookmarks = bookmarks,
            Content = new PartsContent(EmptyBody),
        });

    public Neo4jRequest Rollback(OpenTransaction transaction) =>
        In(transaction, new(Neo4jCall.Rollback, HttpMethod.Delete, UriOf(transaction), RollbackTimeout, RollbackTimeout));

    /// <summary>
    /// Creates the request that ends the statements with these marks. It does not go through the resilience strategies: it is a courtesy
    /// too.
    /// </summary>
    public HttpRequestMessage End(string statement, IReadOnlyList<string> marks) => new(HttpMethod.Post, _query)
    {
        Content = new PartsContent(RequestBody.Write(statement, new Dictionary<string, object?> { ["marks"] = marks }, NextMark(), readOnly: false, [])),
    };

    private static Neo4jRequest In(OpenTransaction transaction, Neo4jRequest request)
    {
        if (transaction.Affinity is { } affinity)
            request.Headers.TryAddWithoutValidation(OpenTransaction.AffinityHeader, affinity);
        return request;
    }

    private Uri UriOf(OpenTransaction transaction, string end = "") => new($"{_begin}/{Uri.EscapeDataString(transaction.Id)}{end}");

    private string NextMark() => _markPrefix + Interlocked.Increment(ref _marks).ToString(CultureInfo.InvariantCulture);
}
