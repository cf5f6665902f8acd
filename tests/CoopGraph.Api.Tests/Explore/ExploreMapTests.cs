using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

[Collection(nameof(ChromiumTests))]
public class ExploreMapTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly Lazy<Task<SeenMap>> Look = new(() => ExploreVisit.SeeAsync<SeenMap>("explore-map.mjs", "explore-map.png"));

    [SkippableFact]
    public async Task Pairs_and_counties_are_as_many_as_in_the_summary_so_a_recoded_county_is_one()
    {
        var total = (await api.Client().AskAsync("{summary(where:{level:{eq:COUNTY}}){total{countyCount dyadCount}}}")).Data.GetProperty("summary").GetProperty("total");
        // Worked out from the seed's files by Pairs/golden/pairs.py. By codes there would be more pairs and more counties.
        var golden = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Pairs", "golden", "pairs.json"))).RootElement.GetProperty("dyads");
        var seen = await Look.Value;

        Assert.Equal(golden.GetProperty("count").GetInt32(), total.GetProperty("dyadCount").GetInt32());
        Assert.Equal($"{total.GetProperty("dyadCount")} pairs of {total.GetProperty("countyCount")} counties.", seen.All.Notes[0]);
        Assert.EndsWith($" {total.GetProperty("dyadCount").GetInt32().ToString(CultureInfo.InvariantCulture)} rows", seen.All.Caption, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Anhuis_pairings_are_as_many_on_the_map_as_in_the_findings()
    {
        var seen = await Look.Value;
        var finding = seen.Findings.Cells.Single(row => row[0] == "Anhui: pairings");

        Assert.StartsWith($"{finding[4][..^" pairings".Length]} pairs of ", seen.Anhui.Notes[0], StringComparison.Ordinal);
        Assert.EndsWith("The paper speaks of 20 pairs.", seen.Anhui.Notes[0], StringComparison.Ordinal);
        seen.Anhui.HasTexts("Funan");
    }

    [SkippableFact]
    public async Task Prefectures_are_those_of_the_day_so_shou_county_changes_hands()
    {
        var seen = await Look.Value;

        Assert.StartsWith("Shou County, Lu'an", seen.Days["2015-12-02"], StringComparison.Ordinal);
        Assert.StartsWith("Shou County, Huainan", seen.Days["2020-12-31"], StringComparison.Ordinal);
        Assert.Contains("Rivals (6): Datong District", seen.Days["2020-12-31"], StringComparison.Ordinal);
        Assert.DoesNotContain("Datong District", seen.Days["2015-12-02"].Split("Neighbours")[0], StringComparison.Ordinal);
        Assert.NotEqual(seen.Borders, seen.BordersBefore);
        Assert.EndsWith("/explore/units/341521?day=2015-12-02", seen.Link, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Keys_and_buttons_move_the_map_and_its_scale_follows()
    {
        var km = (await Look.Value).Scales.Select(scale => int.Parse(scale.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray();

        Assert.True(km[1] < km[0], "The key + shows less of the country.");
        Assert.Equal(km[0], km[2]);
        Assert.True(km[3] < km[2], "The button does, too.");
        Assert.Empty((await Look.Value).Messages);
    }

    [Fact]
    public async Task The_outlines_are_those_of_the_seed_and_have_the_codes_of_the_provinces()
    {
        var served = await api.Client().SendAsync(HttpMethod.Get, "/explore/outlines/provinces.geojson", null);
        var codes = JsonDocument.Parse(served.Text).RootElement.GetProperty("features").EnumerateArray().Select(one => one.GetProperty("properties").GetProperty("code").GetString());
        var provinces = (await api.Client().AskAsync("{provinces(first:100){nodes{code}}}")).Data.GetProperty("provinces").GetProperty("nodes");

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seed", "outlines", "provinces.geojson")), served.Text);
        Assert.Equal(provinces.EnumerateArray().Select(one => one.GetProperty("code").GetString()).Order(), codes.Order());
    }
}

/// <summary>The observations of <c>explore-map.mjs</c>.</summary>
internal sealed record SeenMap(
    string[] Messages, string[] Scales, Dictionary<string, string> Days, SeenPicture All, string Borders, string BordersBefore, string Link, SeenPicture Anhui, SeenPicture Findings);
