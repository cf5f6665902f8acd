using System.Net;
using CoopGraph.Access;
using CoopGraph.Api.Access;
using CoopGraph.Api.Transport;
using CoopGraph.Engine;
using CoopGraph.Engine.Execution;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Endpoints that need a role.</summary>
public sealed class RequiredRoleTests : IAsyncLifetime
{
    private readonly KeysInMemory _keys = new();
    private readonly WebApplication _app;

    public RequiredRoleTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
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

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Curator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    public async Task Only_callers_with_the_role_reach_the_endpoint(Role? role, HttpStatusCode expected)
    {
        Assert.Equal(expected, await StatusAsync("/admin/page", role));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/page", role));
    }

    private async Task<HttpStatusCode> StatusAsync(string path, Role? role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (role is { } given)
            request.Headers.Add("X-Api-Key", _keys.Add(given).Text);
        using var answer = await _app.GetTestClient().SendAsync(request);
        return answer.StatusCode;
    }
}
