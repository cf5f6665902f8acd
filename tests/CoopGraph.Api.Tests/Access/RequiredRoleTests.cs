using System.Net;
using System.Text.Json;
using CoopGraph.Access;
using CoopGraph.Api.Access;
using CoopGraph.Api.Transport;
using CoopGraph.Engine;
using CoopGraph.Engine.Execution;
using CoopGraph.Testing;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Endpoints that need a role.</summary>
public sealed class RequiredRoleTests : IAsyncLifetime, IDisposable
{
    private readonly KeysInMemory _keys = new();
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    public RequiredRoleTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        File.WriteAllText(_folder.PathOf("keys.json"), Provider.KeySet);
        builder.Configuration["Access:Tokens:KeysFile"] = _folder.PathOf("keys.json");
        builder.Configuration["Access:Tokens:Issuer"] = Provider.Issuer;
        builder.Configuration["Access:Tokens:Audience"] = Provider.Audience;
        builder.AddAccess();
        builder.Services.AddOperationRunner(builder.Configuration);
        builder.Services.AddGraphQLTransport(builder.Configuration);
        builder.Services.AddGraphQL(graphql => graphql.AddGuards(builder.Services, builder.Configuration));
        builder.Services.AddSingleton<IAccessKeys>(_keys);
        _app = builder.Build();
        _app.UseAccess();
        _app.MapGet("/admin/page", () => "for admins").RequireRole(Role.Admin);
        _app.MapGet("/page", () => "for all");
    }

    public Task InitializeAsync() => _app.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Curator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    public async Task Only_callers_with_the_role_reach_the_endpoint(Role? role, HttpStatusCode expected)
    {
        var header = role is { } given ? ("X-Api-Key", _keys.Add(given).Text) : default;

        Assert.Equal(expected, await StatusAsync("/admin/page", header));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/page", header));
    }

    [Theory]
    [InlineData("\"admin\"", HttpStatusCode.OK)]
    [InlineData("""["reader", "Admin", "offline_access"]""", HttpStatusCode.OK)]
    [InlineData("""["curator"]""", HttpStatusCode.Forbidden)]
    [InlineData("\"reader admin\"", HttpStatusCode.Forbidden)]
    [InlineData("[]", HttpStatusCode.Forbidden)]
    [InlineData("""{"admin": true}""", HttpStatusCode.Forbidden)]
    public async Task A_token_gives_the_highest_role_of_its_claim(string roles, HttpStatusCode expected) =>
        Assert.Equal(expected, await StatusAsync("/admin/page", ("Authorization", $"Bearer {Provider.Token(roles: JsonDocument.Parse(roles).RootElement)}")));

    private async Task<HttpStatusCode> StatusAsync(string path, (string? Name, string? Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header.Name is not null)
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await _app.GetTestClient().SendAsync(request);
        return answer.StatusCode;
    }
}
