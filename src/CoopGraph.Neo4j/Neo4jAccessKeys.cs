using System.Text.Json;
using CoopGraph.Access;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;

namespace CoopGraph.Neo4j;

/// <summary>The keys of clients in Neo4j, which all replicas share: nodes <c>ApiKey</c> with a unique id. They belong to no version of the data.</summary>
/// <param name="client">The server.</param>
public sealed class Neo4jAccessKeys(INeo4jClient client) : IAccessKeys
{
    private static readonly Dictionary<string, object?> NoParameters = [];
    private readonly LastingRecord _record = new(client, "key-schema", "read or record a key");

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
        var added = await _record.WriteAsync("key-add", new() { ["id"] = key.Id, ["properties"] = properties }, cancellation);
        return added.Rows[0][0].GetBoolean();
    }

    /// <inheritdoc/>
    public async Task<AccessKey?> FindAsync(string id, CancellationToken cancellation) =>
        (await _record.ReadAsync("key-find", new() { ["id"] = id }, cancellation)).Rows is [[var found]] ? Read(found) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellation) =>
        [.. (await _record.ReadAsync("key-list", NoParameters, cancellation)).Rows.Select(row => Read(row[0]))];

    /// <inheritdoc/>
    public async Task<AccessKey?> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        (await _record.WriteAsync("key-revoke", new() { ["id"] = id, ["now"] = now.ToUnixTimeMilliseconds() }, cancellation)).Rows is [[var found]] ? Read(found) : null;

    private static AccessKey Read(JsonElement p) => new(
        p.Text("id")!, p.Text("name")!, p.Member<Role>("role"), p.Time("createdAt")!.Value, p.Time("expiresAt"), p.Time("revokedAt"), p.Text("hash")!);
}
