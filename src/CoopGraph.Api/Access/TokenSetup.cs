using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoopGraph.Api.Access;

/// <summary>Sets up the check of tokens by the settings.</summary>
internal static class TokenSetup
{
    // Public keys only. A service that also took HS256 would accept a token that is signed with the provider's public key as a shared secret.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private const string CriticalHeader = "crit";
    private static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxFetch = TimeSpan.FromSeconds(5);

    /// <summary>Adds the check of tokens.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    public static void AddTokens(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TokenOptions>().Bind(configuration.GetSection(TokenOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<TokenOptions>, TokenRules>();
        services.AddSingleton<ProviderKeys>();
        services.AddSingleton<TokenCheck>();
        services.AddAuthentication().AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<TokenOptions>>((bearer, tokens) => Apply(bearer, tokens.Value));
    }

    private static void Apply(JwtBearerOptions bearer, TokenOptions tokens)
    {
        bearer.MapInboundClaims = false;
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = message =>
            {
                message.Token = TokenCheck.Of(message.HttpContext);
                return Task.CompletedTask;
            },
            OnTokenValidated = token =>
            {
                // RFC 7515, section 4.1.11: a token with extensions that must be understood is invalid for a reader that knows none.
                if (token.SecurityToken is not JsonWebToken known || known.TryGetHeaderValue<object>(CriticalHeader, out _))
                    token.Fail("The token has extensions that are critical.");
                return Task.CompletedTask;
            },
        };
        bearer.RequireHttpsMetadata = !tokens.AllowHttp;
        bearer.BackchannelTimeout = MaxFetch;
        bearer.Audience = tokens.Audience;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = tokens.Audience,
            ValidIssuer = string.IsNullOrEmpty(tokens.Issuer) ? null : tokens.Issuer,
            ValidAlgorithms = Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = MaxClockSkew,
        };
        if (!tokens.IsOn)
            return;
        if (string.IsNullOrEmpty(tokens.KeysFile))
            bearer.Authority = tokens.Authority;
        else
            bearer.TokenValidationParameters.IssuerSigningKeys = TokenRules.KeysIn(tokens.KeysFile);
    }
}
