using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests the export of every pair of counties.</summary>
public sealed class DyadExportTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task A_provinces_pairs_are_written_with_their_ties()
    {
        var lines = await LinesAsync($"provinces={RealUnits.Jilin}");

        Assert.Equal(
            "place_a,code_a,name_a,place_b,code_b,name_b,tie,cases,arranged,mandated,self_initiated,same_prefecture,same_province,adjacent,km,rivals_a,rivals_b", lines[0]);
        Assert.Equal(1 + (60 * 59 / 2), lines.Count);
        Assert.All(lines, line => Assert.Equal(17, line.Split(',').Length));
    }

    [Fact]
    public async Task Provinces_with_commas_are_those_of_a_repeated_parameter_and_have_pairs_between_them()
    {
        var commas = await LinesAsync("provinces=220000,640000");

        Assert.Equal(commas, await LinesAsync("provinces=220000&provinces=640000"));
        Assert.Contains(commas, line => line.Split(',') is [_, ['2', '2', ..], _, _, ['6', '4', ..], ..]);
    }

    [Fact]
    public async Task By_year_there_is_a_row_for_each_year()
    {
        var lines = await LinesAsync($"provinces={RealUnits.Jilin}&by=year");

        Assert.StartsWith("year,place_a,", lines[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(2009, 12).Select(year => $"{year}"), lines.Skip(1).Select(line => line.Split(',')[0]).Distinct());
    }

    [Fact]
    public async Task The_ties_of_a_province_are_those_of_the_network_field()
    {
        var network = await _client.AskAsync("""{ network { mixing(by: PROVINCE) { from { code } to { code } edgeCount } } }""");
        var lines = await LinesAsync("provinces=340000");

        var tied = lines.Skip(1).Count(line => line.Split(',')[6] == "1");
        var inAnhui = network.Data.GetProperty("network").GetProperty("mixing").EnumerateArray()
            .Single(cell => cell.GetProperty("from").GetProperty("code").GetString() == "340000" && cell.GetProperty("to").GetProperty("code").GetString() == "340000");

        Assert.Equal(inAnhui.GetProperty("edgeCount").GetInt32(), tied);
    }

    [Theory]
    [InlineData("provinces=Anhui", "The parameter `provinces` is 'Anhui': give a code of GB/T 2260 with six digits, such as 340122.", "provinces")]
    [InlineData("provinces=340000,340100", "The parameter `provinces` has '340100', which is no province: give codes of provinces, such as 340000.", "provinces")]
    [InlineData("provinces=100000", "The parameter `provinces` has '100000', which is no province: give codes of provinces, such as 340000.", "provinces")]
    [InlineData("by=month", "The parameter `by` is 'month': give one of all, year.", "by")]
    [InlineData("province=340000", "The export has no parameter `province`; it has `provinces`, `by`, `where`.", "province")]
    public async Task A_wrong_parameter_is_refused(string query, string detail, string parameter)
    {
        var answer = await _client.SendAsync(HttpMethod.Get, $"/exports/dyads.csv?{query}", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(detail, answer.Json.GetProperty("detail").GetString());
        Assert.Equal(parameter, answer.Json.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task More_pairs_than_allowed_are_refused_before_the_first_row()
    {
        await using var few = api.With(("Reports:MostPairs", "1000"));

        var answer = await few.CreateClient().SendAsync(HttpMethod.Get, $"/exports/dyads.csv?provinces={RealUnits.Jilin}", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("The table has more than 1000 rows: it would have 1770. Name fewer provinces.", answer.Json.GetProperty("detail").GetString());
    }

    private async Task<IReadOnlyList<string>> LinesAsync(string query)
    {
        var text = await _client.GetStringAsync($"/exports/dyads.csv?{query}");
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return text[..^2].Split("\r\n");
    }
}
