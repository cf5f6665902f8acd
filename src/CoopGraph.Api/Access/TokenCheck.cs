using System.Security.Claims;
using CoopGraph.Access;
using CoopGraph.Engine.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Access;

/// <summary>Finds the caller behind a token of the identity provider.</summary>
/// <param name="options">The settings of tokens.</param>
/// <param name="keys">The keys of the provider.</param>
/// <param name="logger">The log.</param>
internal sealed partial class TokenCheck(IOptions<TokenOptions> options, ProviderKeys keys, ILogger<TokenCheck> logger)
{
    // OpenID Connect Core 1.0, section 2: a subject has 255 ASCII characters at most.
    private const int LongestName = 255;


    private static readonly object Token = new();

    /// <summary>Returns the token that is being checked for a request; null if there is none.</summary>
    /// <param name="http">The request.</param>
    public static string? Of(HttpContext http) => http.Items[Token] as string;

    /// <summary>Checks a token. A request has one at the most.</summary>
    /// <param name="http">The request.</param>
    /// <param name="text">The token.</param>
    /// <returns>The caller; or the refusal, which is the same for every wrong token.</returns>
    public async Task<CredentialCheck> CheckAsync(HttpContext http, string text)
    {
        if (!options.Value.IsOn)
            return new(null, Refusals.WrongCredential);
        if (!await keys.AreThereAsync(http.RequestAborted))
            return new(null, Refusals.ProviderUnavailable);
        http.Items[Token] = text;
        var result = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return result.Succeeded && CallerOf(result.Principal) is { } caller ? new(caller, null) : new(null, Refusals.WrongCredential);
    }

    private ClaimsPrincipal? CallerOf(ClaimsPrincipal token)
    {
        var (name, subject) = (token.FindFirst(options.Value.NameClaim)?.Value, token.FindFirst("sub")?.Value);
        // Limits need something by which they know the caller again.
        if (string.IsNullOrEmpty(name ?? subject))
            return null;
        if (!string.IsNullOrEmpty(name) && !CallerName.IsRight(name, LongestName))
        {
            LogBadName(options.Value.NameClaim, LongestName);
            return null;
        }

        List<Claim> claims = [new(ClaimTypes.NameIdentifier, $"token {subject ?? name}"), .. token.FindAll(options.Value.RoleClaim).Select(role => new Claim(ClaimTypes.Role, role.Value))];
        if (!string.IsNullOrEmpty(name))
            claims.Add(new(ClaimTypes.Name, name));
        return new(new ClaimsIdentity(claims, "token"));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A token is refused: its claim {Claim} has control characters or more than {Most}, and changes would show it")]
    private partial void LogBadName(string claim, int most);
}
