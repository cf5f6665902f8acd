using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Access;

/// <summary>The settings of the tokens (JWT) of an identity provider. Configuration section <c>Access:Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = $"{AccessOptions.Section}:Tokens";

    /// <summary>
    /// The address of the identity provider, such as <c>https://login.example.org/realms/coop</c>. Its keys are fetched when the first token
    /// comes. Default: none; no tokens are accepted, unless <see cref="KeysFile"/> is set.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>The audience that a token must be for (claim <c>aud</c>). Required for tokens.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim with the caller's roles: reader, curator or admin, as text or as a list of texts. Default: <c>roles</c>.</summary>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim with the caller's name. Default: <c>sub</c>, which the caller cannot choose.</summary>
    [Required]
    public string NameClaim { get; set; } = "sub";

    /// <summary>
    /// A file with the provider's public keys as a JSON Web Key Set (RFC 7517), in place of fetching them from <see cref="Authority"/>;
    /// it is read at start. Default: none.
    /// </summary>
    public string? KeysFile { get; set; }

    /// <summary>The issuer that a token must have (claim <c>iss</c>). Required with <see cref="KeysFile"/>; otherwise that of the provider.</summary>
    public string? Issuer { get; set; }

    /// <summary>Whether the provider's keys may be fetched over http, for tests on one machine. Default: false.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Whether tokens are accepted.</summary>
    internal bool IsOn => !string.IsNullOrEmpty(Authority) || !string.IsNullOrEmpty(KeysFile);
}
