namespace CoopGraph.Access;

/// <summary>A key by which a client proves its identity. Its secret is not part of it: only the client has that.</summary>
/// <param name="Id">The id, which is part of the key's text and no secret.</param>
/// <param name="Name">The name of the person or the program that uses the key. Several keys may have the same name, so that one can replace another.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="CreatedAt">The time at which it was made.</param>
/// <param name="ExpiresAt">The first moment at which it is no longer valid; null if it does not expire.</param>
/// <param name="RevokedAt">The time at which it was revoked; null if it was not.</param>
/// <param name="Hash">The SHA-256 hash of its secret, as 64 lowercase hexadecimal digits.</param>
public sealed record AccessKey(
    string Id, string Name, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, string Hash)
{
    /// <summary>Returns whether the key is neither revoked nor expired.</summary>
    /// <param name="now">The present.</param>
    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);

    /// <summary>Returns the id and the name; never the hash, so that a key in a log shows nothing.</summary>
    public override string ToString() => $"{Id} ({Name}, {Role})";
}
