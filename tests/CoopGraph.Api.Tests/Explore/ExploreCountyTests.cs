using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>Counties that a reader chooses on the map, and the maps of units.</summary>
[Collection(nameof(ChromiumTests))]
public class ExploreCountyTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly Lazy<Task<SeenCounties>> Look = new(() => ExploreVisit.SeeAsync<SeenCounties>("explore-county.mjs", "explore-county.png"));

    [SkippableTheory]
    [InlineData("Feidong", "?county=340122", "Feidong County, Hefei")]
    [InlineData("阜南县", "?county=341225", "Funan County, Fuyang")]
    [InlineData("340122", "?county=340122", "Feidong County, Hefei")]
    [InlineData("shou  county", "?county=340422", "Shou County, Huainan")]
    [InlineData("", "", "")]
    public async Task A_county_is_found_by_its_code_its_name_in_either_language_or_the_beginning_of_one(string typed, string address, string name)
        => Assert.Equal(new SeenCounty(address, name, ""), (await Look.Value).Found[typed]);

    [SkippableFact]
    public async Task Where_several_counties_or_none_are_meant_the_page_says_so_in_its_language_and_the_choice_stays()
    {
        var seen = await Look.Value;

        Assert.Equal("?county=340422", seen.Found["Chaoyang"].Address);
        Assert.StartsWith("4 counties are meant by this: Chaoyang District (Beijing), ", seen.Found["Chaoyang"].Said, StringComparison.Ordinal);
        Assert.Equal("?county=340422", seen.Found["Nosuch"].Address);
        Assert.Equal("No county of 2020-12-31 has a name that begins with “Nosuch”, or that code.", seen.Found["Nosuch"].Said);
        Assert.StartsWith("阜南县", seen.FoundInChinese["Funan"].Name, StringComparison.Ordinal);
        Assert.StartsWith("有 3 个县符合：朝阳区 (北京市)、", seen.FoundInChinese["朝阳"].Said, StringComparison.Ordinal);
        Assert.Equal("2020-12-31 没有名称以“无此县”开头的县，也没有这一代码。", seen.FoundInChinese["无此县"].Said);
    }

    [SkippableFact]
    public async Task A_chosen_county_is_in_the_address_so_back_forward_a_reload_and_the_links_of_other_pictures_have_it()
    {
        var seen = await Look.Value;

        Assert.Equal(
            ["?county=340422 Shou County, Huainan", "?county=340122 Feidong County, Hefei", "?county=340422 Shou County, Huainan", "?county=340422#years Shou County, Huainan"],
            seen.Steps.Select(step => $"{step.Address} {step.Name}"));
        Assert.Equal("?county=340422#years", seen.Link);
        Assert.Empty(seen.Messages);
    }

    [SkippableFact]
    public async Task A_link_with_the_code_of_no_county_says_so()
        => Assert.Equal(
            "This link asks for county=999999, which does not exist, so it is left out. Possible are: codes of counties on 2020-12-31, such as 340122.",
            (await Look.Value).Wrong);

    [SkippableFact]
    public async Task A_chosen_county_and_its_ties_have_the_colours_that_the_legend_gives_them()
    {
        var looks = (await Look.Value).Looks;

        Assert.Equal(new SeenMarks("Gives aid", "Tie", true), looks["explore"]);
        Assert.Equal(new SeenMarks("Takes part", "Tie", true), looks["unit"]);
    }

    [SkippableFact]
    public async Task The_map_of_a_province_or_a_prefecture_shows_its_area_and_the_ties_of_its_counties_and_its_legend_has_what_is_shown()
    {
        var areas = (await Look.Value).Areas;

        Assert.All(areas.Values, area => Assert.Equal("Its area on the day, and the pairs of counties that share a case, at least one of them in it", area.Sentence));
        Assert.Equal(16, areas["340000"].Areas.Length);
        Assert.Equal(await PairsOfAsync("340000"), areas["340000"].Ties);
        Assert.Contains("Tie", areas["340000"].Legend);
        // Shou County came to Huainan after its case, and its tie with it.
        Assert.Equal(["340400"], areas["340400"].Areas);
        Assert.Equal(3, areas["340400"].Ties);
        Assert.Equal(["632500"], areas["632500"].Areas);
        Assert.Equal(0, areas["632500"].Ties);
        Assert.Equal(["No tie shown", "Border between prefectures (schematic)", "Its area"], areas["632500"].Legend);
    }

    // Counties do not leave their province in the data, so cases find them by it on any day. Of a case of many, some pairs lie outside.
    private async Task<int> PairsOfAsync(string province)
    {
        var pairs = (await api.Client().AskAsync(
            $"{{dyads(where:{{level:{{eq:COUNTY}},parties:{{some:{{unit:{{province:{{code:{{eq:\"{province}\"}}}}}}}}}}}},first:100){{nodes{{units{{province{{code}}}}}}}}}}")).Data;
        return pairs.GetProperty("dyads").GetProperty("nodes").EnumerateArray()
            .Count(pair => pair.GetProperty("units").EnumerateArray().Any(unit => unit.GetProperty("province").GetProperty("code").GetString() == province));
    }
}

/// <summary>
/// The observations of <c>explore-county.mjs</c>: by what was typed, the county that was chosen, on the English page and on the Chinese one; the
/// counties after steps back, back and forward and a reload; the address that the link of another picture copies; what was said of a wrong code; what
/// the colours of a chosen county mean; and the maps of units above counties, by code.
/// </summary>
internal sealed record SeenCounties(
    string[] Messages, Dictionary<string, SeenCounty> Found, Dictionary<string, SeenCounty> FoundInChinese, SeenCounty[] Steps, string Link, string Wrong, Dictionary<string, SeenMarks> Looks,
    Dictionary<string, SeenArea> Areas);

/// <summary>The page after a choice: its query and fragment, the name of the chosen county, and what was said at the field.</summary>
internal sealed record SeenCounty(string Address, string Name, string? Said);

/// <summary>The words of the legend for the colours of a chosen county's point and ties, and whether all other ties are dimmed.</summary>
internal sealed record SeenMarks(string Point, string Ties, bool IsAboveOthers);

/// <summary>The map of a unit above the counties: the sentence and the legend, the codes of the areas that are marked, and the number of ties.</summary>
internal sealed record SeenArea(string Sentence, string[] Legend, string[] Areas, int Ties);
