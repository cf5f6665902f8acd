using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Home;

public class HomeTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task The_root_says_what_the_service_is()
    {
        var answer = await _client.SendAsync(HttpMethod.Get, "/", null);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Contains("Who works with whom", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_to_every_part_of_the_service()
    {
        var links = PageLinks.Of("/", (await _client.SendAsync(HttpMethod.Get, "/", null)).Text);

        Assert.Superset(
            new HashSet<string> { "/explore/", "/explore/?lang=zh", "/reports/", "/exports/", "/graphql/", "/graphql/schema.graphql", "/docs/", "/changes.atom", "/favicon.svg", "/home.css" },
            links.ToHashSet());
        foreach (var link in links)
            Assert.Equal((link, HttpStatusCode.OK), (link, (await _client.SendAsync(HttpMethod.Get, link, "text/html,*/*")).Status));
    }

    [Theory]
    [InlineData("localhost:5080", "http://localhost:5080")]
    [InlineData("coopgraph.example.org", "http://coopgraph.example.org")]
    public async Task Its_example_has_the_address_at_which_the_page_was_requested(string host, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        var html = await (await _client.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains($"curl '{address}/reports/partners-outside-prefecture.csv?county=340122'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_no_name_cannot_write_into_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Host", "a\"><b>");
        var response = await _client.SendAsync(request);

        Assert.DoesNotContain("<b>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_are_led_to_the_icon_from_where_they_look_for_it_without_a_page()
    {
        using var response = await _client.GetAsync(new Uri("/favicon.ico", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Found, "favicon.svg"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/home.html")]
    [InlineData("/nosuchfile")]
    public async Task Nothing_else_is_at_the_root(string path)
        => Assert.Equal(HttpStatusCode.NotFound, (await _client.SendAsync(HttpMethod.Get, path, null)).Status);

    [Theory]
    [InlineData("/nosuchfile")]
    [InlineData("/no/such/file")]
    [InlineData("/docs/nosuchpage")]
    [InlineData("/explore/nosuchfile")]
    public async Task An_address_with_nothing_is_a_page_that_leads_on_for_a_browser_and_empty_for_others(string path)
    {
        var page = await _client.SendAsync(HttpMethod.Get, path, "text/html,*/*");

        Assert.Equal((HttpStatusCode.NotFound, "text/html; charset=utf-8"), (page.Status, page.ContentType));
        Assert.Contains("Nothing is at this address", page.Text, StringComparison.Ordinal);
        foreach (var link in PageLinks.Of(path, page.Text))
            Assert.Equal((link, HttpStatusCode.OK), (link, (await _client.SendAsync(HttpMethod.Get, link, "text/html,*/*")).Status));
        var other = await _client.SendAsync(HttpMethod.Get, path, "application/json");
        Assert.Equal((HttpStatusCode.NotFound, ""), (other.Status, other.Text));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/docs/queries")]
    public async Task It_runs_no_script_and_loads_from_nowhere_else(string path)
    {
        var policy = Assert.Single((await _client.SendAsync(HttpMethod.Get, path, null)).Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; ", policy, StringComparison.Ordinal);
    }
}
