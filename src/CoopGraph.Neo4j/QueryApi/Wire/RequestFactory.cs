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

    // Begin and commit have no data to send, but they have a body. The HTTP stack itself resends a POST without one when a pooled
    // connection turns out to be closed. A commit must never be sent twice unnoticed.
    private static readonly IReadOnlyList<ReadOnlyMemory<byte>> EmptyBody = ["{}"u8.ToArray()];

    private readonly string _markPrefix = RandomNumberGenerator.GetHexString(16, lowercase: true) + "-";
    private readonly Neo4jOptions _options;
    private readonly Uri _query;
    private readonly Uri _begin;
    private long _marks;

    public RequestFactory(IOptions<Neo4jOptions> options)
    {
        _options = options.Value;
        Server = new Uri(_options.Uri.EndsWith('/') ? _options.Uri : _options.Uri + "/");
        _query = new Uri(Server, $"db/{Uri.EscapeDataString(_options.Database)}/query/v2");
        _begin = new Uri(_query + "/tx");
    }

    /// <summary>The server's address, which also returns the server's version.</summary>
    public Uri Server { get; }

    public Neo4jRequest Read(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var mark = NextMark();
        return new Neo4jRequest(Neo4jCall.Read, HttpMethod.Post, _query, _options.AttemptTimeout, _options.TotalTimeout)
        {
            Mark = mark,
            Content = new PartsContent(RequestBody.Write(statement, parameters, mark, readOnly: true)),
        };
    }

    public Neo4jRequest Begin() => new(Neo4jCall.Begin, HttpMethod.Post, _begin, _options.AttemptTimeout, _options.TotalTimeout)
    {
        Content = new PartsContent(EmptyBody),
    };

    public Neo4jRequest Run(string transaction, string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        var mark = NextMark();
        return new Neo4jRequest(Neo4jCall.Run, HttpMethod.Post, In(transaction), _options.WriteTimeout, _options.WriteTimeout)
        {
            Mark = mark,
            Content = new PartsContent(RequestBody.Write(statement, parameters, mark, readOnly: false)),
        };
    }

    public Neo4jRequest Commit(string transaction) =>
        new(Neo4jCall.Commit, HttpMethod.Post, In(transaction, "/commit"), _options.WriteTimeout, _options.WriteTimeout)
        {
            Content = new PartsContent(EmptyBody),
        };

    public Neo4jRequest Rollback(string transaction) =>
        new(Neo4jCall.Rollback, HttpMethod.Delete, In(transaction), RollbackTimeout, RollbackTimeout);

    /// <summary>
    /// Creates the request that ends the statements with these marks. It does not go through the resilience strategies: it is a courtesy
    /// too.
    /// </summary>
    public HttpRequestMessage End(string statement, IReadOnlyList<string> marks) => new(HttpMethod.Post, _query)
    {
        Content = new PartsContent(RequestBody.Write(statement, new Dictionary<string, object?> { ["marks"] = marks }, NextMark(), readOnly: false)),
    };

    private Uri In(string transaction, string end = "") => new($"{_begin}/{Uri.EscapeDataString(transaction)}{end}");

    private string NextMark() => _markPrefix + Interlocked.Increment(ref _marks).ToString(CultureInfo.InvariantCulture);
}
