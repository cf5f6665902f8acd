using System.Net;
using CoopGraph.Api.Ide;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace CoopGraph.Api.Tests.Ide;

public class IdeMissingTests
{
    [Fact]
    public async Task Without_the_ide_the_page_tells_how_to_get_it()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddIde();
        await using var app = builder.Build();
        app.UseIde(appFolder: "/nowhere");
        await app.StartAsync();

        var page = await app.GetTestClient().SendAsync(HttpMethod.Get, "/graphql/", null);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("npm ci --prefix src/CoopGraph.Api/Ide", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetTestClient().SendAsync(HttpMethod.Get, "/graphql/main.js", null)).Status);
    }
}
