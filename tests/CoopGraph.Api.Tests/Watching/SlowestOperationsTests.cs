using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Watching;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>The operations that took the most time are listed by the hash of their documents.</summary>
public class SlowestOperationsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void An_operation_has_its_count_its_times_its_price_and_when_it_was_seen()
    {
        var clock = new SetTime(Now);
        var statistics = new OperationStatistics(clock);
        statistics.Add("hash", "Name", TimeSpan.FromMilliseconds(10), 5);
        clock.Now = Now.AddHours(1);
        statistics.Add("hash", "Name", TimeSpan.FromMilliseconds(30), null);

        Assert.Equal(
            new OperationFigures("hash", "Name", 2, TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(30), 5, Now.AddHours(1)),
            Assert.Single(statistics.Slowest()));
    }

    [Fact]
    public void The_one_with_the_most_time_in_all_comes_first()
    {
        var statistics = new OperationStatistics(TimeProvider.System);
        statistics.Add("once", null, TimeSpan.FromMilliseconds(50), 1);
        for (var i = 0; i < 10; i++)
            statistics.Add("often", null, TimeSpan.FromMilliseconds(10), 1);

        Assert.Equal(["often", "once"], statistics.Slowest().Select(figures => figures.Hash));
    }

    [Fact]
    public void Any_number_of_documents_leaves_the_slowest_in_a_list_of_bounded_length()
    {
        var statistics = new OperationStatistics(TimeProvider.System);
        statistics.Add("slow", null, TimeSpan.FromSeconds(5), 1);
        for (var i = 0; i < 5_000; i++)
            statistics.Add(i.ToString(CultureInfo.InvariantCulture), null, TimeSpan.FromMilliseconds(1), 1);

        var slowest = statistics.Slowest();

        Assert.Equal(OperationStatistics.Most, slowest.Count);
        Assert.Equal("slow", slowest[0].Hash);
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        var statistics = new OperationStatistics(TimeProvider.System);
        statistics.Add("hash", new string('n', 300), TimeSpan.Zero, 1);

        Assert.Equal(100, Assert.Single(statistics.Slowest()).Name!.Length);
    }

    [Fact]
    public async Task Operators_read_the_list_as_json_without_the_text_of_a_document()
    {
        using var service = await WatchedApi.StartAsync();
        using (await service.Clients.PostAsJsonAsync("/graphql", new { query = "query Q { counties(where: { name: { contains: \"secret-7\" } }) { nodes { code } } }" }))
        using (await service.Clients.PostAsJsonAsync("/graphql", new { query = "{ nothing }" }))
        using (var answer = await service.Watch.GetAsync("/admin/operations"))
        {
            var text = await answer.Content.ReadAsStringAsync();
            var row = Assert.Single(JsonDocument.Parse(text).RootElement.GetProperty("operations").EnumerateArray());

            Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Matches("^[0-9a-f]{64}$", row.GetProperty("document").GetString());
            Assert.Equal(("Q", 1), (row.GetProperty("operation").GetString(), row.GetProperty("count").GetInt32()));
            Assert.Equal(row.GetProperty("totalMilliseconds").GetDouble(), row.GetProperty("maxMilliseconds").GetDouble());
            Assert.True(row.GetProperty("price").GetDouble() > 0);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        }
    }
}
