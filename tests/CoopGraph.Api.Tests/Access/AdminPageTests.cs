using System.Net;
using CoopGraph.Access;
using CoopGraph.Api.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Tests who may read the slowest operations at the port of clients.</summary>
public sealed class AdminPageTests : IDisposable
{
    private readonly ChangingApi _api = new([("Access:LookEvery", "00:00:00")]);

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Role.Curator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    public async Task Only_administrators_read_the_slowest_operations(Role? role, HttpStatusCode expected)
    {
        using var client = _api.Client();
        if (role is { } known)
        {
            var secret = AccessKeySecret.Create();
            await _api.Services.GetRequiredService<IAccessKeys>().AddAsync(new(secret.Id, "wang", known, TimeProvider.System.GetUtcNow(), null, null, secret.Hash()), default);
            client.DefaultRequestHeaders.Add("X-Api-Key", secret.Text);
        }

        var answer = await client.GetAsync(new Uri("/admin/operations", UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, (await answer.Content.ReadAsStringAsync()).Contains("\"operations\"", StringComparison.Ordinal));
    }
}
