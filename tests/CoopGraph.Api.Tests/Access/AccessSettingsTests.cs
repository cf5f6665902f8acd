using CoopGraph.Api.Access;
using CoopGraph.Api.RateLimits;
using CoopGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Settings that are right one by one, but not together: the service says so when it starts.</summary>
public sealed class AccessSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Access:Tokens:Audience is missing", "Access:Tokens:Authority=https://login.example.org")]
    [InlineData("Access:Tokens:Authority is 'http://login.example.org': give an https address", "Access:Tokens:Authority=http://login.example.org", "Access:Tokens:Audience=a")]
    [InlineData("Access:Tokens:Authority is 'login': give an https address", "Access:Tokens:Authority=login", "Access:Tokens:Audience=a")]
    [InlineData("Access:Tokens:KeysFile is '/no/such/file', which does not exist", "Access:Tokens:KeysFile=/no/such/file", "Access:Tokens:Issuer=i", "Access:Tokens:Audience=a")]
    [InlineData("ConnectionStrings:Redis cannot be read", "RateLimits:Enabled=true", "ConnectionStrings:Redis=host:6379,nonsense=secret")]
    public async Task What_is_wrong_is_said_with_what_would_be_right(string expected, params string[] settings)
    {
        var refusal = await FaultAsync(settings);

        Assert.Contains(expected, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"keys":[{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"}]}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("no JSON")]
    public async Task A_file_without_a_public_key_is_refused(string text)
    {
        var file = _folder.PathOf("keys.json");
        await File.WriteAllTextAsync(file, text);

        var refusal = await FaultAsync($"Access:Tokens:KeysFile={file}", "Access:Tokens:Issuer=i", "Access:Tokens:Audience=a");

        Assert.Contains($"Access:Tokens:KeysFile is '{file}', which has no public key", refusal, StringComparison.Ordinal);
    }

    private static async Task<string> FaultAsync(params string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        foreach (var setting in settings)
            builder.Configuration[setting.Split('=', 2)[0]] = setting.Split('=', 2)[1];
        builder.AddAccess();
        builder.Services.AddRateLimits(builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        return Assert.ThrowsAny<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate()).Message;
    }
}
