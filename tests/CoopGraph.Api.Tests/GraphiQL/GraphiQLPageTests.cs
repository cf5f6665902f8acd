using System.Net;
using CoopGraph.Api.GraphiQL;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace CoopGraph.Api.Tests.GraphiQL;

public class GraphiQLPageTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("/graphiql/")]
    [InlineData("/graphiql/nosuchfile.js")]
    public async Task Everything_below_the_path_loads_from_nowhere_else_and_evaluates_no_text(string path)
    {
        var policy = Assert.Single((await GetAsync(path)).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_html_and_the_path_without_the_slash_leads_to_it()
    {
        Assert.StartsWith("text/html", (await GetAsync("/graphiql/")).ContentType, StringComparison.Ordinal);

        var redirect = await GetAsync("/graphiql");
        Assert.Equal(HttpStatusCode.Redirect, redirect.Status);
        Assert.Equal("graphiql/", redirect.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/graphiql/nosuchfile.js")]
    [InlineData("/graphiql/../appsettings.json")]
    public async Task What_is_not_a_file_of_the_page_is_not_found(string path)
        => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).Status);

    [Fact]
    public async Task Without_graphiql_the_page_says_how_to_get_it()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.UseGraphiQL(bundle: "/nowhere");
        await app.StartAsync();

        var page = await app.GetTestClient().SendAsync(HttpMethod.Get, "/graphiql/", null);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("npm ci --prefix src/CoopGraph.Api/GraphiQL", page.Text, StringComparison.Ordinal);
    }

    private Task<Answer> GetAsync(string path) => _client.SendAsync(HttpMethod.Get, path, null);
}
