using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that a table has all pages of its lists, of one version of the data.</summary>
public sealed class TablePagingTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task All_pages_of_a_list_are_rows()
    {
        var total = (await _client.AskAsync("{ counties { totalCount } }")).Data.GetProperty("counties").GetProperty("totalCount").GetInt32();

        var codes = (await _client.CsvAsync("{ counties { nodes { code } } }")).Lines().Skip(1).ToList();

        Assert.True(total > 2_000);
        Assert.Equal(total, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(total, codes.Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(250)]
    public async Task First_is_the_number_of_rows_also_beyond_a_page(int first)
    {
        var all = (await _client.CsvAsync("{ counties { nodes { code } } }")).Lines();

        var some = (await _client.CsvAsync("query Q($n: Int) { counties(first: $n) { nodes { code } } }", new { n = first })).Lines();

        Assert.Equal(all.Take(first + 1), some);
    }

    [Fact]
    public async Task After_begins_later_and_last_is_one_page()
    {
        var all = (await _client.CsvAsync("{ counties { edges { cursor node { code } } } }")).Lines();
        var cursor = all[7].Split(',')[0];

        var after = (await _client.CsvAsync("query Q($c: String) { counties(after: $c) { edges { cursor node { code } } } }", new { c = cursor })).Lines();
        var last = (await _client.CsvAsync("{ counties(last: 3) { edges { cursor node { code } } } }")).Lines();

        Assert.Equal(all.Skip(8), after.Skip(1));
        Assert.Equal(all.TakeLast(3), last.Skip(1));
    }

    [Fact]
    public async Task A_longer_list_inside_a_list_is_read_to_its_end()
    {
        // Hebei, Henan and Sichuan have more counties than a page.
        var nested = (await _client.CsvAsync("{ provinces { nodes { code counties @rows { nodes { c: code } } } } }")).Lines().Skip(1).ToList();
        var flat = (await _client.CsvAsync("{ counties { nodes { p: province { code } code } } }")).Lines().Skip(1);

        Assert.Equal(flat.Order(StringComparer.Ordinal), nested.Order(StringComparer.Ordinal));
        Assert.Equal(nested.Select(row => row[..6]).Order(StringComparer.Ordinal), nested.Select(row => row[..6]));
    }

    [Fact]
    public async Task Three_levels_of_lists_are_read_to_their_ends()
    {
        var nested = (await _client.CsvAsync("{ provinces { nodes { prefectures { nodes { counties @rows { nodes { code } } } } } } }")).Lines().Skip(1).ToList();
        var flat = (await _client.CsvAsync("{ counties { nodes { code prefecture { code } } } }")).Lines().Skip(1)
            .Where(row => row.Length > 7).Select(row => row[..6]);

        Assert.Equal(flat.Order(StringComparer.Ordinal), nested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_longer_list_inside_a_list_without_pages_is_refused()
    {
        var answer = await _client.CsvAsync("""{ county(by: {code: "510104"}) { ancestors { code ... on Province { counties @rows { nodes { c: code } } } } } }""");

        Assert.Equal(
            "`counties` has more rows than a page inside `ancestors`, which has no pages itself: give `first`, or ask for one item at a time.",
            answer.Errors.Single().GetProperty("message").GetString());
    }

    [Fact]
    public async Task All_pages_are_of_one_snapshot()
    {
        await using var faulty = api.With(FaultyStore.Insert);
        var store = (FaultyStore)faulty.Services.GetRequiredService<ICoopGraphStore>();
        var client = faulty.CreateClient();
        await client.CsvAsync("{ provinces { nodes { code } } }");
        store.Forget();

        var answer = await client.CsvAsync("{ cooperations { nodes { caseId } } }");

        Assert.Equal(1, store.Opened);
        Assert.True(store.Asked > 1);
        Assert.True(answer.Lines().Count > 400);
    }
}
