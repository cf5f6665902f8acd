using System.Net;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Docs;

public class DocsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly string[] Files =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private readonly HttpClient _client = api.Client();

    /// <summary>Returns the names of all pages.</summary>
    public static TheoryData<string> Names() => [.. Files];

    [Fact]
    public async Task The_list_has_every_page_of_the_documentation()
    {
        var html = (await GetAsync("/docs/")).Text;

        Assert.All(Files, name => Assert.Contains($"<a href=\"{name}\">", html, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_list_leads_to_each_section_of_a_page(string name)
    {
        var list = WebUtility.HtmlDecode((await GetAsync("/docs/")).Text);
        var page = WebUtility.HtmlDecode((await GetAsync($"/docs/{name}")).Text);

        var listed = Regex.Matches(list, $"""<a href="{name}#([^"]+)">([^<]+)</a>""").Select(link => $"<h2 id=\"{link.Groups[1].Value}\">{link.Groups[2].Value}</h2>");
        Assert.Equal(Regex.Matches(page, """<h2 id="[^"]+">.*?</h2>""").Select(heading => Regex.Replace(heading.Value, "</?(code|em)>", "")), listed);
    }

    [Fact]
    public async Task The_list_begins_with_the_pages_for_those_who_ask()
    {
        var html = (await GetAsync("/docs/")).Text;

        Assert.Equal(["queries", "reports", "your-own-data"], Regex.Matches(html, """<h2><a href="([^"]+)">""").Take(3).Select(link => link.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_page_is_shown_with_its_tables_and_no_link_leads_nowhere(string name)
    {
        var answer = await GetAsync($"/docs/{name}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("<h1", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("| ---", answer.Text, StringComparison.Ordinal);
        foreach (var link in PageLinks.Of($"/docs/{name}", answer.Text))
            Assert.Equal((link, HttpStatusCode.OK), (link, (await GetAsync(link)).Status));
    }

    [Fact]
    public async Task A_heading_can_be_linked_to()
        => Assert.Contains("<h2 id=\"what-is-new-since\">", (await GetAsync("/docs/reports")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/docs/nosuchpage")]
    [InlineData("/docs/queries.md")]
    [InlineData("/docs/queries/clients")]
    [InlineData("/docs/..%2fappsettings")]
    public async Task What_is_no_page_is_not_found(string path)
        => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).Status);

    private Task<Answer> GetAsync(string path) => _client.SendAsync(HttpMethod.Get, path, "text/html,*/*");
}
