using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoopGraph.Reports.Deliveries;

/// <summary>Signs messages as Standard Webhooks 1.0 does, with HMAC-SHA256.</summary>
internal static class WebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    /// <summary>Reads a secret: <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
    /// <returns>The key; null if the text is no secret.</returns>
    public static byte[]? KeyOf(string? secret)
    {
        if (secret is null || !secret.StartsWith(SecretPrefix, StringComparison.Ordinal))
            return null;
        var key = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[SecretPrefix.Length..], key, out var length) && length is >= LeastBytes and <= MostBytes ? key[..length] : null;
    }

    /// <summary>Returns the value of the header <c>webhook-signature</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The id of the message.</param>
    /// <param name="timestamp">The time in seconds since 1970.</param>
    /// <param name="body">The bytes of the message.</param>
    public static string Of(byte[] key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(head);
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}
