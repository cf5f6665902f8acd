using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the bounds on tables: how many at a time, how many rows, and how long.</summary>
public sealed class TableGateTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task One_table_more_than_may_be_sent_is_refused_and_a_place_becomes_free_again()
    {
        await using var one = api.With(("Reports:MaxAtOnce", "1"), ("Reports:MaxWaiting", "0")).WithWebHostBuilder(host => host.ConfigureTestServices(FaultyStore.Insert));
        var store = (FaultyStore)one.Services.GetRequiredService<ICoopGraphStore>();
        var client = one.CreateClient();
        using var inside = new SemaphoreSlim(0);
        using var go = new ManualResetEventSlim();
        store.OnAsk = (_, _) =>
        {
            inside.Release();
            go.Wait(TimeSpan.FromMinutes(1));
            return null;
        };

        var first = client.GetAsync("/reports/rankings.csv");
        await inside.WaitAsync();
        using var second = await client.GetAsync("/reports/rankings.csv");
        go.Set();
        using var ended = await first;
        using var third = await client.GetAsync("/reports/rankings.csv");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), second.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_table_with_more_rows_than_allowed_is_refused()
    {
        await using var few = api.With(("Reports:MostRows", "50"));

        var answer = await few.CreateClient().SendAsync(HttpMethod.Get, "/reports/coverage-by-province-and-year.csv", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("The table has more than 50 rows: ask for fewer with a filter or `first`.", answer.Json.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("Reports:MaxAtOnce", "0")]
    [InlineData("Reports:MostRows", "0")]
    [InlineData("Reports:MaxTime", "00:00:00")]
    public void A_bound_that_is_none_is_refused_at_start(string setting, string value)
    {
        using var wrong = api.With((setting, value));

        Assert.ThrowsAny<Exception>(() => wrong.Server);
    }
}
