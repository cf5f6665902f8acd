using System.Security.Claims;
using CoopGraph.Engine.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CoopGraph.Api.Access;

/// <summary>Finds the caller behind a token of the identity provider.</summary>
/// <param name="options">The settings of tokens.</param>
/// <param name="logger">The log, for a provider that cannot be reached.</param>
internal sealed partial class TokenCheck(IOptions<TokenOptions> options, ILogger<TokenCheck> logger)
{
    /// <summary>Checks the token that a request has in its header <c>Authorization</c>.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The caller; or the refusal, which is the same for every wrong token.</returns>
    public async Task<CredentialCheck> CheckAsync(HttpContext http)
    {
        if (!options.Value.IsOn)
            return new(null, Refusals.WrongCredential);
        AuthenticateResult result;
        try
        {
            result = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        }
        catch (Exception e) when (e is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            result = AuthenticateResult.Fail(e);
        }

        if (result.Succeeded && CallerOf(result.Principal) is { } caller)
            return new(caller, null);
        if (result.Failure is null || IsOfToken(result.Failure))
            return new(null, Refusals.WrongCredential);
        LogUnreachable(options.Value.Authority, result.Failure.Message.Split('\n')[0]);
        return new(null, Refusals.ProviderUnavailable);
    }

    private static bool IsOfToken(Exception failure) => failure switch
    {
        AggregateException several => several.InnerExceptions.All(IsOfToken),
        SecurityTokenException or ArgumentException or FormatException or System.Text.Json.JsonException => true,
        _ => false,
    };

    private ClaimsPrincipal? CallerOf(ClaimsPrincipal token)
    {
        var (name, subject) = (token.FindFirst(options.Value.NameClaim)?.Value, token.FindFirst("sub")?.Value);
        // Limits need something by which they know the caller again.
        if (string.IsNullOrEmpty(name ?? subject))
            return null;
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, $"token {subject ?? name}"), .. token.FindAll(options.Value.RoleClaim).Select(role => new Claim(ClaimTypes.Role, role.Value))];
        if (!string.IsNullOrEmpty(name))
            claims.Add(new(ClaimTypes.Name, name));
        return new(new ClaimsIdentity(claims, "token"));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of the identity provider {Authority} cannot be fetched, so tokens get 503: {Reason}")]
    private partial void LogUnreachable(string? authority, string reason);
}
