using System.Text.Json;
using CoopGraph.Access;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j;

/// <summary>The keys of clients in Neo4j, which all replicas share: nodes <c>ApiKey</c> with a unique id. They belong to no version of the data.</summary>
/// <param name="client">The server.</param>
public sealed class Neo4jAccessKeys(INeo4jClient client) : IAccessKeys
{
    private static readonly Dictionary<string, object?> NoParameters = [];
    private volatile bool _isPrepared;

    /// <inheritdoc/>
    public async Task<bool> AddAsync(AccessKey key, CancellationToken cancellation)
    {
        Dictionary<string, object?> properties = new()
        {
            ["name"] = key.Name,
            ["role"] = key.Role.ToString(),
            ["createdAt"] = key.CreatedAt.ToUnixTimeMilliseconds(),
            ["expiresAt"] = key.ExpiresAt?.ToUnixTimeMilliseconds(),
            ["revokedAt"] = key.RevokedAt?.ToUnixTimeMilliseconds(),
            ["hash"] = key.Hash,
        };
        var added = await WriteAsync("key-add", new() { ["id"] = key.Id, ["properties"] = properties }, cancellation);
        return added.Rows[0][0].GetBoolean();
    }

    /// <inheritdoc/>
    public async Task<AccessKey?> FindAsync(string id, CancellationToken cancellation) =>
        (await ReadAsync("key-find", new() { ["id"] = id }, cancellation)).Rows is [[var found]] ? Read(found) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync("key-list", NoParameters, cancellation)).Rows.Select(row => Read(row[0]))];

    /// <inheritdoc/>
    public async Task<AccessKey?> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        (await WriteAsync("key-revoke", new() { ["id"] = id, ["now"] = now.ToUnixTimeMilliseconds() }, cancellation)).Rows is [[var found]] ? Read(found) : null;

    private static AccessKey Read(JsonElement p) => new(
        p.Text("id")!, p.Text("name")!, p.Member<Role>("role"), p.Time("createdAt")!.Value, p.Time("expiresAt"), p.Time("revokedAt"), p.Text("hash")!);

    private Task<Neo4jResult> ReadAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancellation) =>
        ExplainAsync(() => client.ReadAsync(StatementFile.Read(statement), parameters, null, cancellation));

    private Task<Neo4jResult> WriteAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancellation) => ExplainAsync(async () =>
    {
        await PrepareAsync(cancellation);
        return await client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read(statement), parameters, token), cancellation);
    });

    // A graph that was loaded by an earlier version lacks the constraint.
    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_isPrepared)
            return;
        await client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read("key-schema"), NoParameters, token), cancellation);
        _isPrepared = true;
    }

    private static async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Neo4jException e)
        {
            throw new StoreUnavailableException($"Neo4j refused to read or record a key with {e.Code}.", e);
        }
    }
}
