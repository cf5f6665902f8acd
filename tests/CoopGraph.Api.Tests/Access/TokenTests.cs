using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

using static CoopGraph.Api.Tests.Access.Provider;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Tokens of an identity provider, with its keys in a file.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ApiFactory _api = new();

    private static readonly string[] Extensions = ["exp-at"];

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        _api.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_provider_is_taken() => Assert.Equal(HttpStatusCode.OK, await StatusAsync(Token()));

    [Fact]
    public async Task A_role_counts_in_capitals_too() => Assert.Equal(HttpStatusCode.OK, await StatusAsync(Token(subject: "李 of Hefei", roles: "CURATOR")));

    public static TheoryData<string, string> Attacks() => new()
    {
        { "without a signature", $"{Part("""{"alg":"none","typ":"JWT"}""")}.{Part(Claims())}." },
        { "without a signature, in other letters", $"{Part("""{"alg":"nOnE"}""")}.{Part(Claims())}." },
        { "signed with the public key as a shared secret", WithSharedSecret() },
        { "of another key", Token(key: new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" }) },
        { "of another key that comes with the token", WithKeyInside() },
        { "expired", Token(expires: Now.AddMinutes(-5)) },
        { "not valid yet", Token(notBefore: Now.AddMinutes(30)) },
        { "for another audience", Token(audience: "another") },
        { "of another issuer", Token(issuer: "https://evil.example.org/") },
        { "without an end", Endless() },
        { "without a subject", Token(subject: null) },
        { "with an extension that the service does not know", Token(header: new Dictionary<string, object> { ["crit"] = Extensions, ["exp-at"] = 1 }) },
        { "with a line break in its name", Token(subject: "li\nwang") },
        { "with a name that turns its direction", Token(subject: "li\u202egnaw") },
        { "with an endless name", Token(subject: new string('l', 256)) },
        { "with another payload", Changed() },
        { "truncated", Token()[..^10] },
        { "of two parts", string.Join('.', Token().Split('.')[..2]) },
        { "that is no token", "a.b.c" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_token_that_the_provider_did_not_make_for_this_service_now_is_refused(string kind, string token)
    {
        Assert.NotEmpty(kind);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token));
    }

    [Fact]
    public async Task Without_a_provider_every_token_is_refused()
    {
        using var request = Request(Token());

        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.Client().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_keys_of_a_provider_are_fetched_when_the_first_token_comes()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var provider = builder.Build();
        var asked = 0;
        provider.MapGet("/.well-known/openid-configuration", (HttpRequest request) =>
        {
            Interlocked.Increment(ref asked);
            return Results.Text($$"""{"issuer":"{{Issuer}}","jwks_uri":"http://{{request.Host}}/keys"}""", "application/json");
        });
        provider.MapGet("/keys", () => Results.Text(KeySet, "application/json"));
        await provider.StartAsync();
        await using var api = _api.With(
            ("Access:Tokens:Authority", provider.Urls.Single()), ("Access:Tokens:Audience", Audience), ("Access:Tokens:AllowHttp", "true"));
        using var client = api.CreateClient();
        Assert.Equal(0, asked);
        foreach (var (token, expected) in new[] { (Token(), HttpStatusCode.OK), (Token(audience: "another"), HttpStatusCode.Unauthorized), (Token(), HttpStatusCode.OK) })
        {
            using var request = Request(token);
            Assert.Equal(expected, (await client.SendAsync(request)).StatusCode);
        }

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_closes_tokens_only()
    {
        await using var api = _api.With(
            ("Access:Tokens:Authority", "http://127.0.0.1:9/"), ("Access:Tokens:Audience", Audience), ("Access:Tokens:AllowHttp", "true"));
        using var request = Request(Token());

        var answer = await api.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("IDENTITY_PROVIDER_UNAVAILABLE", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.CreateClient().GetAsync("/graphql?query={__typename}")).StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        var keys = _folder.PathOf("keys.json");
        await File.WriteAllTextAsync(keys, KeySet);
        await using var api = _api.With(
            ("Access:Tokens:KeysFile", keys), ("Access:Tokens:Issuer", Issuer), ("Access:Tokens:Audience", Audience), ("Access:RequireKey", "true"));
        using var request = Request(token);
        return (await api.CreateClient().SendAsync(request)).StatusCode;
    }

    private static HttpRequestMessage Request(string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return request;
    }

    private static string Endless() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","sub":"li"}""", new SigningCredentials(Key, SecurityAlgorithms.RsaSha256));

    private static string WithSharedSecret()
    {
        var secret = Encoding.ASCII.GetBytes(Rsa.ExportSubjectPublicKeyInfoPem());
        var text = $"{Part("""{"alg":"HS256","kid":"k1","typ":"JWT"}""")}.{Part(Claims())}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
    }

    private static string WithKeyInside()
    {
        using var own = RSA.Create(2048);
        var parameters = own.ExportParameters(false);
        var header = $$$"""{"alg":"RS256","jwk":{"kty":"RSA","n":"{{{Base64UrlEncoder.Encode(parameters.Modulus)}}}","e":"AQAB"}}""";
        var text = $"{Part(header)}.{Part(Claims())}";
        return $"{text}.{Base64UrlEncoder.Encode(own.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Changed()
    {
        var parts = Token().Split('.');
        return string.Join('.', parts[0], Part(Claims().Replace("curator", "admin", StringComparison.Ordinal)), parts[2]);
    }

    private static string Claims() =>
        $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","sub":"li","roles":["curator"],"exp":{{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}}""";

    private static string Part(string json) => Base64UrlEncoder.Encode(json);
}
