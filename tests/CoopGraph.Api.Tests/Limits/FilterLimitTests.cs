using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Limits;

/// <summary>Tests the price of filters: their conditions, for each list that they are applied to.</summary>
public sealed class FilterLimitTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string OfCounties = "query ($v: UnitFilterInput) { counties(where: $v) { totalCount } }";

    private static object Partner(int number) => new { partners = new { some = new { unit = new { name = new { contains = $"zz{number}" } } } } };

    [Fact]
    public async Task Hundreds_of_conditions_on_partners_for_forty_lists_are_refused()
    {
        var lists = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}: counties(where: $v) {{ totalCount }}"));

        var answer = await api.Client().AskAsync(
            $"query ($v: UnitFilterInput) {{ {lists} }}", new { v = new { or = Enumerable.Range(0, 800).Select(Partner).ToArray() } });

        answer.IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        // 800 times 25 for the partners, 1 for the unit and 1 for the name; 40 times.
        Assert.Equal(40 * 800 * 27, answer.Error.GetProperty("extensions").GetProperty("found").GetInt32());
        Assert.Equal(20_000, answer.Error.GetProperty("extensions").GetProperty("limit").GetInt32());
        Assert.Contains("filter conditions", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_conditions_under_every_row_of_a_list_count_for_each_row()
    {
        const string Document = "query ($n: Int, $v: PartnerFilterInput) { counties(first: $n) { nodes { partners(where: $v) { totalCount } } } }";
        var filter = new { unit = new { or = Enumerable.Range(0, 300).Select(i => new { name = new { contains = $"zz{i}" } }).ToArray() } };

        Assert.Empty((await api.Client().AskAsync(Document, new { n = 10, v = filter })).Errors);
        (await api.Client().AskAsync(Document, new { n = 100, v = filter })).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
    }

    [Fact]
    public async Task Many_values_of_one_condition_are_cheap()
    {
        var values = Enumerable.Range(0, 4_900).Select(i => $"x{i}").ToArray();

        var none = await api.Client().AskAsync(OfCounties, new { v = new { name = new { @in = values } } });
        var all = await api.Client().AskAsync(OfCounties, new { v = new { name = new { nin = values } } });

        Assert.Equal(0, none.Data.GetProperty("counties").GetProperty("totalCount").GetInt32());
        Assert.Equal(2_844, all.Data.GetProperty("counties").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("query ($v: CooperationFilterInput) { cooperations(where: $v) { totalCount } }", 11, 12)]
    [InlineData("query ($v: CooperationFilterInput) { a: cooperations(where: $v) { totalCount } b: cooperations(where: $v) { totalCount } }", 5, 6)]
    [InlineData("query ($v: CooperationFilterInput) { province(by: { code: \"340000\" }) { cooperations(where: $v) { totalCount } } }", 222, 223)]
    public async Task A_filter_of_many_conditions_waits_for_a_place_and_sooner_on_lists_of_the_root(string document, int light, int expensive)
    {
        var full = api.With(
            ("GraphQL:Transport:MaxExpensiveOperations", "1"), ("GraphQL:Transport:MaxWaitingOperations", "1"), ("GraphQL:Transport:MaxWait", "00:00:00.1"));
        using var place = await full.Services.GetRequiredService<ExpensiveGate>().EnterAsync(default);

        Assert.Empty((await full.CreateClient().AskAsync(document, new { v = Parties(light) })).Errors);
        (await full.CreateClient().AskAsync(document, new { v = Parties(expensive) })).IsRefused(HttpStatusCode.ServiceUnavailable, "BUSY");
    }

    // Each has a price of 3 parties times 3: the party, its unit, and the name.
    private static object Parties(int count) =>
        new { or = Enumerable.Range(0, count).Select(i => new { parties = new { some = new { unit = new { name = new { eq = $"zz{i}" } } } } }).ToArray() };

    [Fact]
    public async Task Draws_of_a_null_model_count()
    {
        const string Document = "query ($n: Int!) { network { a: crossShare(draws: $n) { p } b: crossShare(draws: $n, seed: 2) { p } } }";

        Assert.Empty((await api.Client().AskAsync(Document, new { n = 100 })).Errors);
        (await api.Client().AskAsync(Document, new { n = 10_000 })).IsRefused(HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
    }
}
