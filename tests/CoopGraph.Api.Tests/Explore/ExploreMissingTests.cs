using System.Net;
using CoopGraph.Api.Explore;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace CoopGraph.Api.Tests.Explore;

public class ExploreMissingTests
{
    [Fact]
    public async Task Without_its_library_the_page_tells_how_to_get_it()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddExplore(builder.Configuration);
        await using var app = builder.Build();
        app.UseExplore(bundle: "/nowhere");
        await app.StartAsync();

        var page = await app.GetTestClient().SendAsync(HttpMethod.Get, "/explore/", null);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("npm ci --prefix src/CoopGraph.Api/Explore", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetTestClient().SendAsync(HttpMethod.Get, "/explore/explore.js", null)).Status);
    }
}
