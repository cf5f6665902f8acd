using System.Security.Cryptography;
using System.Text;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// Marks entries of Redis with an HMAC-SHA256 over the key of the entry and its value. Whoever can write to Redis, but does not know the
/// deployment's key, can then neither make an entry nor move one to another key.
/// </summary>
/// <param name="secret">The deployment's key (<see cref="ResultCacheOptions.SigningKey"/>).</param>
internal sealed class EntryMark(string secret)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>Returns the value with its mark before it.</summary>
    public byte[] Sign(string key, ReadOnlySpan<byte> value)
    {
        var marked = new byte[HMACSHA256.HashSizeInBytes + value.Length];
        Write(key, value, marked);
        value.CopyTo(marked.AsSpan(HMACSHA256.HashSizeInBytes));
        return marked;
    }

    /// <summary>Returns the value of a marked entry; null where the mark is not that of this key and value.</summary>
    public byte[]? Read(string key, byte[] marked)
    {
        if (marked.Length < HMACSHA256.HashSizeInBytes)
            return null;
        var value = marked.AsSpan(HMACSHA256.HashSizeInBytes);
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Write(key, value, right);
        return CryptographicOperations.FixedTimeEquals(right, marked.AsSpan(0, HMACSHA256.HashSizeInBytes)) ? value.ToArray() : null;
    }

    private void Write(string key, ReadOnlySpan<byte> value, Span<byte> mark)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        // No key contains this byte, so the boundary between key and value cannot shift.
        hash.AppendData([0xFF]);
        hash.AppendData(value);
        hash.GetHashAndReset(mark);
    }
}
