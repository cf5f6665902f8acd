using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Findings;

/// <summary>
/// Tests the paper's findings, one by one, over the synthetic cases. These were drawn so that the published figures hold. So the tests show
/// that the API counts by the paper's rules.
/// </summary>
public class PublishedFindingsTests(SyntheticApi api) : IClassFixture<SyntheticApi>
{
    private const string Synthetic = "level: {eq: COUNTY}, provenance: {eq: SYNTHETIC}";

    private static readonly string[] Eight = ["Anhui", "Guangdong", "Guizhou", "Hubei", "Jilin", "Shandong", "Shanxi", "Zhejiang"];

    [Fact]
    public async Task Scale_1126_cases_in_eight_provinces_with_820_counties()
    {
        Assert.Equal(1126, (await SummaryAsync("[]")).GetProperty("total").GetProperty("caseCount").GetInt32());
        Assert.Superset(Eight.ToHashSet(), (await CountsAsync("PROVINCE", "province { name }")).Keys.ToHashSet());
        Assert.Equal((1126, 1126), await FindingAsync("SCALE"));
        Assert.Equal((820, 820), await FindingAsync("SCALE_COUNTIES"));
    }

    [Fact]
    public async Task Figure_2_cases_rise_markedly_from_2013_and_dip_in_2019_and_2020()
    {
        var counts = await CountsAsync("YEAR", "year");

        Assert.Equal(Enumerable.Range(2009, 12).Select(year => $"{year}"), counts.Keys.Order(StringComparer.Ordinal));
        Assert.True(counts["2013"] >= 1.6 * counts["2012"]);
        Assert.All(Enumerable.Range(2013, 6), year => Assert.True(counts[$"{year}"] > counts[$"{year - 1}"], $"{year}"));
        Assert.All(["2019", "2020"], year => Assert.InRange(counts[year], counts["2018"] / 2, counts["2018"] - 1));
        Assert.Equal((null, 2018), await FindingAsync("FIG2_BY_YEAR"));
    }

    [Fact]
    public async Task Figure_3_poverty_alleviation_surges_from_2013()
    {
        var counts = await CountsAsync("YEAR", "year", "issueArea: {eq: POVERTY_ALLEVIATION}");

        Assert.True(counts["2013"] >= 3 * counts["2012"]);
        Assert.All(Enumerable.Range(2013, 6), year => Assert.True(counts[$"{year}"] >= counts["2013"], $"{year}"));
        Assert.Equal((null, 2013), await FindingAsync("FIG3_BY_YEAR_AND_ISSUE_AREA"));
    }

    [Fact]
    public async Task Figure_4_Shanxi_has_33_cases_the_fewest_and_a_case_between_provinces_counts_once_for_each()
    {
        // Of a case across the border of the eight provinces, the other side is counted for a province that the paper does not study.
        var counts = (await CountsAsync("PROVINCE", "province { name }")).Where(count => Eight.Contains(count.Key)).ToDictionary();

        Assert.Equal(33, counts["Shanxi"]);
        Assert.Equal(["Shanxi", "Jilin", "Anhui"], counts.OrderBy(count => count.Value).Take(3).Select(count => count.Key));
        Assert.Equal(
            ["Guangdong", "Guizhou", "Hubei", "Shandong", "Zhejiang"],
            counts.OrderByDescending(count => count.Value).Take(5).Select(count => count.Key).Order(StringComparer.Ordinal));
        Assert.True((await SummaryAsync("[PROVINCE]")).GetProperty("groupCaseCountSum").GetInt32() > 1126);
        Assert.Equal((33, 33), await FindingAsync("FIG4_BY_PROVINCE"));
    }

    [Fact]
    public async Task Figure_4_most_cases_of_Hubei_and_Guizhou_are_aid_from_other_provinces()
    {
        var (published, loaded) = await FindingAsync("RECIPIENT_PROVINCES");

        Assert.Null(published);
        Assert.InRange(loaded!.Value, 0.5, 0.7);
    }

    [Theory]
    [InlineData("ARRANGED", 59, "FIG5_BY_MECHANISM")]
    [InlineData("MANDATED", 12, "FIG5_MANDATED_SHARE")]
    [InlineData("SELF_INITIATED", 29, "FIG5_SELF_INITIATED_SHARE")]
    public async Task Figure_5_59_percent_are_arranged_12_mandated_and_29_self_initiated(string mechanism, int percent, string id)
    {
        Assert.Equal(percent, Math.Round(100 * await ShareAsync("MECHANISM", "mechanism", mechanism)));
        await AssertShareAsync(id, percent);
    }

    [Fact]
    public async Task Table_1_most_cases_are_about_a_matter_of_their_mechanism()
    {
        var (published, loaded) = await FindingAsync("TABLE1_TYPOLOGY");

        Assert.Null(published);
        Assert.InRange(loaded!.Value, 0.8, 1);
    }

    [Fact]
    public async Task Figure_6_Anhui_pairs_20_counties_with_20_others()
    {
        const string Pairings = "mechanism: {eq: ARRANGED}, arrangedBy: {code: {eq: \"340000\"}}";
        var total = (await SummaryAsync("[]", Pairings)).GetProperty("total");
        var listed = await api.Client().AskAsync(
            $$"""{ province(by: {code: "340000"}) { arrangedPairings(where: { {{Synthetic}} }) { totalCount } } }""");

        Assert.Equal((20, 40), (total.GetProperty("dyadCount").GetInt32(), total.GetProperty("countyCount").GetInt32()));
        Assert.Equal(20, listed.Data.GetProperty("province").GetProperty("arrangedPairings").GetProperty("totalCount").GetInt32());
        Assert.Equal((20, 20), await FindingAsync("FIG6_ANHUI_PAIRINGS"));
        Assert.Equal((20, 20), await FindingAsync("FIG6_DONORS"));
        Assert.Equal((20, 20), await FindingAsync("FIG6_RECIPIENTS"));
    }

    [Fact]
    public async Task Figure_7_few_cases_are_between_rivals()
    {
        var (published, loaded) = await FindingAsync("FIG7_RIVALS");

        Assert.Null(published);
        Assert.Equal(await ShareAsync("SCOPE", "scope", "SAME_PREFECTURE"), loaded!.Value, 1e-12);
        Assert.InRange(loaded.Value, 0.145, 0.155);
    }

    [Fact]
    public async Task Figure_8_in_each_of_its_three_issue_areas_most_cases_cross_prefectures()
    {
        const string OfFigure8 = "issueArea: {in: [ENVIRONMENT, ECONOMY, POVERTY_ALLEVIATION]}";
        var areas = (await SummaryAsync("[ISSUE_AREA, SCOPE]", OfFigure8)).GetProperty("groups").EnumerateArray()
            .Where(group => group.GetProperty("key").GetProperty("scope").GetString() == "SAME_PREFECTURE")
            .Select(group => 1 - group.GetProperty("shareOfFirstKey").GetDouble())
            .ToArray();

        Assert.Equal(3, areas.Length);
        Assert.Equal(areas.Min(), (await FindingAsync("FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA")).Loaded!.Value, 1e-12);
        Assert.InRange(areas.Min(), 0.5, 0.91);
    }

    [Theory]
    [InlineData("", 85, "CROSS_PREFECTURE_SHARE")]
    [InlineData("issueArea: {eq: ECONOMY}", 91, "CROSS_PREFECTURE_SHARE_ECONOMY")]
    public async Task Section_6_85_percent_of_all_cases_cross_prefectures_and_91_of_the_economic_ones(string where, int percent, string id)
    {
        Assert.Equal(percent, Math.Round(100 * (1 - await ShareAsync("SCOPE", "scope", "SAME_PREFECTURE", where))));
        await AssertShareAsync(id, percent);
    }

    [Fact]
    public async Task Section_6_self_initiated_cases_almost_always_cross_prefectures_and_mandated_ones_least()
    {
        async Task<double> LoadedAsync(string mechanism) => (await FindingAsync($"CROSS_PREFECTURE_SHARE_{mechanism}")).Loaded!.Value;
        var (free, arranged, mandated) = (await LoadedAsync("SELF_INITIATED"), await LoadedAsync("ARRANGED"), await LoadedAsync("MANDATED"));

        Assert.InRange(free, 0.9, 0.99);
        Assert.InRange(arranged, 0.8, free - 0.03);
        Assert.InRange(mandated, 0.4, arranged - 0.2);
    }

    [Fact]
    public async Task Section_5_counties_without_ties_are_many_in_Shanxi_and_few_elsewhere()
    {
        var answer = await api.Client().AskAsync("""
            { provinces(where: {code: {in: ["140000", "220000", "330000", "340000", "370000", "420000", "440000", "520000"]}}) { nodes { code counties { totalCount }
              alone: counties(where: {partners: {none: {provenance: {eq: SYNTHETIC}}}}) { totalCount } } } }
            """);
        var provinces = answer.Data.GetProperty("provinces").GetProperty("nodes").EnumerateArray()
            .Select(node => (Code: node.GetProperty("code").GetString(), All: TotalOf(node, "counties"), Alone: TotalOf(node, "alone")))
            .ToArray();

        Assert.Equal(820, provinces.Sum(province => province.All));
        Assert.All(provinces, province => Assert.InRange(province.Alone, 1, province.All - 1));

        var shanxi = Assert.Single(provinces, province => province.Code == "140000");
        var (all, alone) = (820 - shanxi.All, provinces.Sum(province => province.Alone) - shanxi.Alone);
        Assert.Equal((double)shanxi.Alone / shanxi.All, (await FindingAsync("ISOLATES")).Loaded!.Value, 1e-12);
        Assert.Equal((double)alone / all, (await FindingAsync("ISOLATES_OTHERS")).Loaded!.Value, 1e-12);
        Assert.InRange((double)shanxi.Alone / shanxi.All, 0.55, 0.8);
        Assert.InRange((double)alone / all, 0.01, 0.15);
    }

    private static int TotalOf(JsonElement node, string list) => node.GetProperty(list).GetProperty("totalCount").GetInt32();

    private async Task<JsonElement> SummaryAsync(string groupBy, string where = "", string key = "scope")
    {
        var answer = await api.Client().AskAsync($$"""
            { summary(where: { {{Synthetic}} {{where}} }, groupBy: {{groupBy}}) { total { caseCount countyCount dyadCount } groupCaseCountSum
                groups { key { {{key}} } measures { caseCount } shareOfTotal shareOfFirstKey } } }
            """);
        Assert.Empty(answer.Errors);
        return answer.Data.GetProperty("summary");
    }

    // A key that is a unit is represented by its name.
    private async Task<Dictionary<string, int>> CountsAsync(string groupBy, string key, string where = "") =>
        (await SummaryAsync($"[{groupBy}]", where, key)).GetProperty("groups").EnumerateArray().ToDictionary(
            group => NameOf(group.GetProperty("key").EnumerateObject().Single().Value), group => group.GetProperty("measures").GetProperty("caseCount").GetInt32());

    private async Task<double> ShareAsync(string groupBy, string key, string value, string where = "") =>
        (await SummaryAsync($"[{groupBy}]", where, key)).GetProperty("groups").EnumerateArray()
            .Single(group => group.GetProperty("key").GetProperty(key).GetString() == value).GetProperty("shareOfTotal").GetDouble();

    private async Task<(double? Published, double? Loaded)> FindingAsync(string id)
    {
        var answer = await api.Client().AskAsync($$"""{ findings(where: { {{Synthetic}} }) { id published loaded } }""");
        var finding = answer.Data.GetProperty("findings").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        return (NumberOf(finding, "published"), NumberOf(finding, "loaded"));
    }

    private async Task AssertShareAsync(string id, int percent)
    {
        var (published, loaded) = await FindingAsync(id);
        Assert.Equal(percent / 100.0, published);
        Assert.Equal(percent, Math.Round(100 * loaded!.Value));
    }

    private static string NameOf(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.GetProperty("name").GetString()! : value.ToString();

    private static double? NumberOf(JsonElement finding, string name) =>
        finding.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
