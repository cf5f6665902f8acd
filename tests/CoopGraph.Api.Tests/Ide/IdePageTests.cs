using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Ide;

public class IdePageTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task The_page_is_html_whether_or_not_the_ide_is_installed()
    {
        var answer = await GetAsync("/graphql/");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("text/html", answer.ContentType, StringComparison.Ordinal);
        Assert.Contains("<html", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/")]
    [InlineData("/graphql/bcp-config.json")]
    [InlineData("/graphql/nosuchfile.js")]
    public async Task Everything_below_the_path_loads_from_nowhere_else(string path)
    {
        var policy = Assert.Single((await GetAsync(path)).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoint_itself_carries_no_such_policy()
        => Assert.False((await _client.AskAsync("{ __typename }")).Headers.Contains("Content-Security-Policy"));

    [Fact]
    public async Task The_app_installs_no_service_worker()
    {
        var answer = await GetAsync("/graphql/service-worker.js");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Null(answer.ContentType);
    }

    [Theory]
    [InlineData("/graphql/nosuchfile.js")]
    [InlineData("/graphql/bcp-config.json/anything")]
    [InlineData("/graphql/service-worker.js/anything")]
    [InlineData("/graphql/../appsettings.json")]
    [InlineData("/graphql/..%2fexamples/01-hello.graphql")]
    public async Task What_is_not_a_file_of_the_app_is_not_found(string path)
        => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).Status);

    [Fact]
    public async Task A_question_with_the_trailing_slash_is_answered_all_the_same()
    {
        Assert.Empty((await GetAsync("/graphql/?query={__typename}")).Errors);

        using var content = new StringContent("""{"query":"{ __typename }"}""", null, "application/json");
        Assert.Empty((await _client.SendAsync(HttpMethod.Post, "/graphql/", null, content)).Errors);
    }

    private Task<Answer> GetAsync(string path) => _client.SendAsync(HttpMethod.Get, path, null);
}
