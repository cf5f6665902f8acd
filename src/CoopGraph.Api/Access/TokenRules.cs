using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CoopGraph.Api.Access;

/// <summary>Checks at start whether the settings of tokens fit together, and whether the file of keys has some.</summary>
internal sealed class TokenRules : IValidateOptions<TokenOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TokenOptions options)
    {
        var faults = options.IsOn ? FaultsOf(options).ToList() : [];
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    /// <summary>Returns the public keys in a file; none if it has none or cannot be read.</summary>
    /// <param name="file">The file, a JSON Web Key Set.</param>
    public static IReadOnlyList<SecurityKey> KeysIn(string file)
    {
        try
        {
            // A shared secret is no public key: who can read the file could sign tokens.
            return [.. new JsonWebKeySet(File.ReadAllText(file)).GetSigningKeys().Where(key => key is not SymmetricSecurityKey and not JsonWebKey { Kty: "oct" })];
        }
        catch (Exception e) when (e is ArgumentException or System.Text.Json.JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> FaultsOf(TokenOptions options)
    {
        if (string.IsNullOrEmpty(options.Audience))
            yield return $"{TokenOptions.Section}:Audience is missing: give the audience that tokens for this service have.";
        if (string.IsNullOrEmpty(options.KeysFile))
        {
            if (!(Uri.TryCreate(options.Authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (options.AllowHttp && address.Scheme == Uri.UriSchemeHttp))))
                yield return $"{TokenOptions.Section}:Authority is '{options.Authority}': give an https address, such as https://login.example.org/realms/coop.";
            yield break;
        }

        if (string.IsNullOrEmpty(options.Issuer))
            yield return $"{TokenOptions.Section}:Issuer is missing: with a file of keys, give the issuer that tokens have.";
        if (!File.Exists(options.KeysFile))
            yield return $"{TokenOptions.Section}:KeysFile is '{options.KeysFile}', which does not exist: give a file with a JSON Web Key Set.";
        else if (KeysIn(options.KeysFile).Count == 0)
            yield return $"{TokenOptions.Section}:KeysFile is '{options.KeysFile}', which has no public key: give a JSON Web Key Set with RSA or EC keys, such as {{\"keys\":[{{\"kty\":\"RSA\",\"n\":\"...\",\"e\":\"AQAB\"}}]}}.";
    }
}
