using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoopGraph.Api.Tests.Access;

/// <summary>An identity provider: its key, and the tokens that it makes.</summary>
internal static class Provider
{
    public const string Issuer = "https://login.example.org/";
    public const string Audience = "coopgraph";

    private static readonly string[] Curator = ["curator"];

    /// <summary>The pair of keys.</summary>
    public static RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>The key that signs.</summary>
    public static RsaSecurityKey Key { get; } = new(Rsa) { KeyId = "k1" };

    /// <summary>The public key as a JSON Web Key Set.</summary>
    public static string KeySet { get; } =
        $$"""{"keys":[{"kty":"RSA","kid":"k1","use":"sig","n":"{{Base64UrlEncoder.Encode(Rsa.ExportParameters(false).Modulus)}}","e":"{{Base64UrlEncoder.Encode(Rsa.ExportParameters(false).Exponent)}}"}]}""";

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>Makes a token, which is right if nothing is given.</summary>
    public static string Token(
        SecurityKey? key = null, string audience = Audience, string issuer = Issuer, DateTime? expires = null, DateTime? notBefore = null,
        string? subject = "li", object? roles = null, IDictionary<string, object>? header = null)
    {
        var claims = new Dictionary<string, object> { ["roles"] = roles ?? Curator };
        if (subject is not null)
            claims["sub"] = subject;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = notBefore ?? Now.AddHours(-1),
            Expires = expires ?? Now.AddHours(1),
            Claims = claims,
            AdditionalHeaderClaims = header ?? new Dictionary<string, object>(),
            SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.RsaSha256),
        });
    }
}
