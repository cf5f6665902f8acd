using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CoopGraph.Access;

/// <summary>A key as the client has it: the text <c>cg_id_secret</c>, with an id of 16 and a secret of 64 lowercase hexadecimal digits.</summary>
/// <param name="Id">The id.</param>
/// <param name="Secret">The secret, of 256 random bits.</param>
public sealed record AccessKeySecret(string Id, string Secret)
{
    private const int IdLength = 16;
    private const int SecretLength = 64;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The beginning of every key, by which it differs from other tokens.</summary>
    public static string Prefix => "cg_";

    /// <summary>The text that the client sends. It is shown once, to the one who makes the key.</summary>
    public string Text => $"{Prefix}{Id}_{Secret}";

    /// <summary>Makes a new key.</summary>
    public static AccessKeySecret Create() => new(
        RandomNumberGenerator.GetHexString(IdLength, lowercase: true), RandomNumberGenerator.GetHexString(SecretLength, lowercase: true));

    /// <summary>Reads a key.</summary>
    /// <param name="text">The text of the client, of any length.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether it has the form of a key.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out AccessKeySecret? key)
    {
        key = null;
        var start = Prefix.Length;
        if (text.Length != start + IdLength + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[start + IdLength] != '_')
            return false;
        var id = text.Slice(start, IdLength);
        var secret = text[^SecretLength..];
        if (!IsHex(id) || !IsHex(secret))
            return false;
        key = new(id.ToString(), secret.ToString());
        return true;
    }

    /// <summary>Returns the hash of the secret that the store has in its place: 64 lowercase hexadecimal digits.</summary>
    // A slow hash would protect secrets that people choose; one of 256 random bits cannot be guessed from its SHA-256.
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>Returns whether this is the key that the store has. The time does not depend on how much of the secret is right.</summary>
    /// <param name="known">The key in the store.</param>
    public bool Matches(AccessKey known) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(known.Hash)) && known.Id == Id;

    /// <summary>Returns the id only, so that a key in a log shows nothing.</summary>
    public override string ToString() => Id;

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(HexDigits);
}
