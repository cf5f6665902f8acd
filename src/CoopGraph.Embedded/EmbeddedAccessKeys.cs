using CoopGraph.Access;
using CoopGraph.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>The keys of clients in the file of the embedded store, which all processes on this machine share.</summary>
/// <param name="options">The store's settings, with the location of the data.</param>
/// <param name="contentRoot">The folder at which a relative path starts.</param>
public sealed class EmbeddedAccessKeys(EmbeddedStoreOptions options, string contentRoot) : IAccessKeys
{
    private const string Columns = "id, name, role, created_at, expires_at, revoked_at, hash";

    private readonly SqliteFile _file = new(Path.GetFullPath(options.DataFile, contentRoot), options.ReadOnly);

    /// <inheritdoc/>
    public Task<bool> AddAsync(AccessKey key, CancellationToken cancellation) => Use(connection => connection.Execute(
        $"INSERT INTO access_key ({Columns}) VALUES ($id, $name, $role, $created, $expires, $revoked, $hash) ON CONFLICT DO NOTHING",
        ("$id", key.Id),
        ("$name", key.Name),
        ("$role", key.Role.ToString()),
        ("$created", key.CreatedAt.ToUnixTimeMilliseconds()),
        ("$expires", key.ExpiresAt?.ToUnixTimeMilliseconds()),
        ("$revoked", key.RevokedAt?.ToUnixTimeMilliseconds()),
        ("$hash", key.Hash)) == 1);

    /// <inheritdoc/>
    public Task<AccessKey?> FindAsync(string id, CancellationToken cancellation) => Use(connection => Find(connection, id));

    /// <inheritdoc/>
    public Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellation) =>
        Use(connection => connection.ReadAll($"SELECT {Columns} FROM access_key ORDER BY created_at, id", Read));

    /// <inheritdoc/>
    public Task<AccessKey?> RevokeAsync(string id, DateTimeOffset now, CancellationToken cancellation) => Use(connection =>
    {
        connection.Execute(
            "UPDATE access_key SET revoked_at = $now WHERE id = $id AND revoked_at IS NULL", ("$id", id), ("$now", now.ToUnixTimeMilliseconds()));
        return Find(connection, id);
    });

    private static AccessKey? Find(SqliteConnection connection, string id) =>
        connection.ReadAll($"SELECT {Columns} FROM access_key WHERE id = $id", Read, ("$id", id)) is [var key] ? key : null;

    private static AccessKey Read(SqliteDataReader r) =>
        new(r.GetString(0), r.GetString(1), r.Member<Role>(2), r.Time(3)!.Value, r.Time(4), r.Time(5), r.GetString(6));

    private Task<T> Use<T>(Func<SqliteConnection, T> use) => Task.Run(() => _file.Guarded(() =>
    {
        using var connection = _file.Open();
        return use(connection);
    }));
}
