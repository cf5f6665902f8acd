using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Explore;

public class ExplorePageTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task The_page_is_html_whether_or_not_its_library_is_installed()
    {
        var answer = await GetAsync("/explore/");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("text/html", answer.ContentType, StringComparison.Ordinal);
        Assert.Contains("<html", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explore", "explore/")]
    [InlineData("/explore?lang=zh", "explore/?lang=zh")]
    public async Task The_path_without_the_slash_leads_to_the_page(string path, string expected)
    {
        var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [SkippableTheory]
    [InlineData("/explore/units/340422")]
    [InlineData("/explore/units/340422?day=2015-01-01&lang=zh")]
    [InlineData("/explore/cases/PAPER-01")]
    [InlineData("/explore/cases/a%20case")]
    public async Task Every_unit_and_every_case_has_an_address(string path)
    {
        Installed.OrSkip();

        var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html", answer.ContentType);
        foreach (var link in PageLinks.Of(path, answer.Text))
            Assert.Equal((link, HttpStatusCode.OK), (link, (await GetAsync(link)).Status));
    }

    [Theory]
    [InlineData("/explore/units/340122/", "/explore/units/340122")]
    [InlineData("/explore/cases/PAPER-01/?lang=zh", "/explore/cases/PAPER-01?lang=zh")]
    [InlineData("/explore//units/340122?day=2015-01-01", "/explore/units/340122?day=2015-01-01")]
    [InlineData("/explore/cases/a%20case//", "/explore/cases/a%20case")]
    [InlineData("/explore//", "/explore/")]
    [InlineData("/graphiql//", "/graphiql/")]
    [InlineData("/graphql//?lang=zh", "/graphql/?lang=zh")]
    [InlineData("/docs/queries/", "/docs/queries")]
    public async Task An_address_with_a_slash_too_many_leads_to_the_pages_own_below_every_prefix(string path, string expected)
    {
        var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal($"/some/prefix{expected}", new Uri(new Uri($"https://example.org/some/prefix{path}"), answer.Headers.Location!).PathAndQuery);
    }

    [SkippableTheory]
    [InlineData("/explore/", "text/html")]
    [InlineData("/explore/outlines/country.geojson", "text/plain; charset=utf-8")]
    [InlineData("/explore/library/LICENSE", "text/plain; charset=utf-8")]
    [InlineData("/explore/library/NOTICE", "text/plain; charset=utf-8")]
    [InlineData("/explore/library/d3-LICENSE", "text/plain; charset=utf-8")]
    public async Task Its_files_come_from_here_and_are_asked_for_again_after_an_update(string path, string type)
    {
        Installed.OrSkip();

        var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(type, answer.ContentType);
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [SkippableTheory]
    [InlineData("/explore/")]
    [InlineData("/explore/units/340422")]
    public async Task Scripts_and_styles_have_a_hash_in_their_names_so_browsers_keep_them(string page)
    {
        Installed.OrSkip();
        var files = PageLinks.Of(page, (await GetAsync(page)).Text).Where(link => link.StartsWith("/explore/static/", StringComparison.Ordinal)).ToArray();

        Assert.Contains(files, file => file.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".css", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.Equal("public, max-age=31536000, immutable", (await GetAsync(file)).Headers.CacheControl!.ToString());
    }

    [SkippableTheory]
    [InlineData("/explore/", 6)]
    [InlineData("/explore/units/340422", 6)]
    public async Task A_page_needs_few_files_and_less_than_a_megabyte_of_them(string page, int most)
    {
        Installed.OrSkip();
        var files = PageLinks.Of(page, (await GetAsync(page)).Text).Where(link => link.StartsWith("/explore/static/", StringComparison.Ordinal)).Distinct().ToArray();
        var sizes = await Task.WhenAll(files.Select(async file => (await GetAsync(file)).Text.Length));

        Assert.InRange(files.Length, 2, most);
        Assert.InRange(sizes.Sum(), 1, 1_000_000);
    }

    [Theory]
    [InlineData("/explore")]
    [InlineData("/explore/")]
    [InlineData("/explore/explore.js")]
    [InlineData("/explore/nosuchfile.js")]
    public async Task Everything_below_the_path_loads_from_nowhere_else(string path)
    {
        var policy = Assert.Single((await GetAsync(path)).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explore/nosuchfile.js")]
    [InlineData("/explore/../appsettings.json")]
    [InlineData("/explore/..%2fpackage.json")]
    [InlineData("/explore/library/..%2fpages/index.html")]
    [InlineData("/explore/units")]
    [InlineData("/explore/units/340422/partners")]
    [InlineData("/explore/units/..%2fexplore.js/x")]
    [InlineData("/explorer")]
    public async Task What_is_not_a_file_of_the_page_is_not_found(string path)
        => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).Status);

    [Theory]
    [InlineData("/explore")]
    [InlineData("/explore/")]
    [InlineData("/explore/explore.js")]
    public async Task Turned_off_it_is_not_found(string path)
    {
        await using var without = api.With(("Explore:Enabled", "false"));

        Assert.Equal(HttpStatusCode.NotFound, (await without.CreateClient().SendAsync(HttpMethod.Get, path, null)).Status);
    }

    private Task<Answer> GetAsync(string path) => _client.SendAsync(HttpMethod.Get, path, null);
}
