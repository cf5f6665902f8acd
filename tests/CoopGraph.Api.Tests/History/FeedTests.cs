using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.History;

/// <summary>Tests the feed of changes against RFC 4287 (Atom) and RFC 5005 (paging).</summary>
public sealed class FeedTests(TwoLoads api, SyntheticApi synthetic) : IClassFixture<TwoLoads>, IClassFixture<SyntheticApi>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task The_newest_changes_come_first()
    {
        var feed = await FeedAsync("/changes.atom");
        var entries = feed.Elements(Atom + "entry").ToArray();
        Assert.Equal(100, entries.Length);
        Assert.Equal(["Withdrawn", "Added", "Changed", "Added"], entries.Take(4).Select(entry => entry.Element(Atom + "category")!.Attribute("term")!.Value));
        Assert.Equal("Withdrawn: Old <b>& \uFFFD\uFFFD🏞 (OLD-1)", entries[0].Element(Atom + "title")!.Value);
        Assert.StartsWith("Changed in version 2.", entries[2].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.EndsWith(": title, amount.", entries[2].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal("2026-11-09T08:00:00Z", entries[0].Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task A_feed_and_its_entries_have_all_that_the_specification_requires()
    {
        var feed = await FeedAsync("/changes.atom");
        Assert.NotNull(feed.Element(Atom + "author")!.Element(Atom + "name"));
        foreach (var one in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.True(Uri.IsWellFormedUriString(one.Element(Atom + "id")!.Value, UriKind.Absolute));
            Assert.NotEmpty(one.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParse(one.Element(Atom + "updated")!.Value, out _));
        }

        Assert.Equal("http://localhost/changes.atom", LinkOf(feed, "self"));
    }

    [Fact]
    public async Task Older_pages_follow_by_their_links_and_have_every_change_once()
    {
        List<string> ids = [];
        for (var address = "/changes.atom"; address is not null;)
        {
            var feed = await FeedAsync(address);
            ids.AddRange(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
            address = LinkOf(feed, "next");
        }

        Assert.Equal(RealData.Seed.Cooperations.Count + 3, ids.Count);
        Assert.Distinct(ids);
    }

    [Fact]
    public async Task An_entry_leads_to_its_case()
    {
        var entry = (await FeedAsync("/changes.atom")).Elements(Atom + "entry").ElementAt(1);
        var found = await _client.GetStringAsync(LinkOf(entry, "alternate"));
        Assert.Equal("DOC-0031", JsonDocument.Parse(found).RootElement.GetProperty("data").GetProperty("cooperation").GetProperty("caseId").GetString());
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_is_told_so()
    {
        using var first = await _client.GetAsync("/changes.atom");
        Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal(TwoLoads.Second.AddMilliseconds(-250), first.Content.Headers.LastModified);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/changes.atom");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/changes.atom"));
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_wrong_cursor_is_refused()
    {
        using var response = await _client.GetAsync("/changes.atom?before=nonsense");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("`before` is not a cursor", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Synthetic_cases_are_named_as_such_in_the_feed_and_warned_of_in_answers()
    {
        using var client = synthetic.CreateClient();
        var feed = XDocument.Parse(await client.GetStringAsync("/changes.atom")).Root!;
        Assert.All(
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).Where(title => title.Contains("(SYN-", StringComparison.Ordinal)),
            title => Assert.Contains("SYNTHETIC: not the record of a real place", title, StringComparison.Ordinal));
        Assert.Contains("SYNTHETIC", feed.ToString(), StringComparison.Ordinal);
        var answer = await client.AskAsync("{ changes(since: {time: \"2000-01-01T00:00:00Z\"}, last: 5) { nodes { caseId provenance } } }");
        Assert.Contains("SYNTHETIC_DATA", answer.Text, StringComparison.Ordinal);
    }

    private async Task<XElement> FeedAsync(string address) => XDocument.Parse(await _client.GetStringAsync(address)).Root!;

    private static string? LinkOf(XElement one, string relation) =>
        one.Elements(Atom + "link").SingleOrDefault(link => (link.Attribute("rel")?.Value ?? "alternate") == relation)?.Attribute("href")!.Value;
}
