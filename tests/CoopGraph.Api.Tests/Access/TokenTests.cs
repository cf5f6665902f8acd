using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Tokens of an identity provider, with its keys in a file.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://login.example.org/";
    private const string Audience = "coopgraph";

    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly RsaSecurityKey Key = new(Rsa) { KeyId = "k1" };

    private static readonly string[] Roles = ["curator"];

    private readonly TemporaryFolder _folder = new();
    private readonly ApiFactory _api = new();

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public void Dispose()
    {
        _api.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_provider_is_taken() => Assert.Equal(HttpStatusCode.OK, await StatusAsync(Token()));

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
        var (modulus, exponent) = (Base64UrlEncoder.Encode(Rsa.ExportParameters(false).Modulus), Base64UrlEncoder.Encode(Rsa.ExportParameters(false).Exponent));
        await File.WriteAllTextAsync(keys, $$"""{"keys":[{"kty":"RSA","kid":"k1","use":"sig","n":"{{modulus}}","e":"{{exponent}}"}]}""");
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

    private static string Token(
        SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256, string audience = Audience, string issuer = Issuer,
        DateTime? expires = null, DateTime? notBefore = null, string? subject = "li") => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = notBefore ?? Now.AddHours(-1),
            Expires = expires ?? Now.AddHours(1),
            Claims = subject is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["sub"] = subject, ["roles"] = Roles },
            SigningCredentials = new SigningCredentials(key ?? Key, algorithm),
        });

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
