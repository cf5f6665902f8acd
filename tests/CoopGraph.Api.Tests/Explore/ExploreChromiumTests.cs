using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>The page of pictures as it is seen: every picture, at each width, in both languages.</summary>
[Collection(nameof(ChromiumTests))]
public class ExploreChromiumTests
{
    private static readonly string[] Pictures = ["map", "years", "mechanisms", "crossing", "provinces", "coverage", "findings"];

    // Several tests share one visit, because a browser is slow.
    private static readonly Lazy<Task<Seen>> Look = new(() => ExploreVisit.SeeAsync<Seen>("explore.mjs", "explore.png"));

    [SkippableFact]
    public async Task Every_picture_is_drawn_whole_at_every_width_in_both_languages_and_the_page_loads_nothing_from_outside()
    {
        var seen = await Look.Value;

        Assert.Empty(seen.Messages);
        var origin = new Uri(seen.Address).GetLeftPart(UriPartial.Authority);
        Assert.All(seen.Requests, request => Assert.True(
            request.StartsWith($"{origin}/", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
        Assert.Equal(6, seen.Looks.Length);
        Assert.All(seen.Looks, one => Assert.False(one.Overflows, $"At {one.Width} pixels the page is wider than the window."));
        Assert.All(seen.Looks, one => Assert.Equal(Pictures, one.Pictures.Select(picture => picture.Id)));
        Assert.All(seen.Looks.SelectMany(one => one.Pictures), picture => picture.IsDrawn());
        Assert.All(seen.Looks.SelectMany(one => one.Pictures), picture => Assert.Empty(picture.Synthetic));
        Assert.All(seen.Looks.SelectMany(one => one.Pictures).SelectMany(picture => picture.Queries), text => Assert.StartsWith("# ", text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task In_chinese_the_page_its_pictures_and_the_names_of_units_are_chinese()
    {
        var chinese = (await Look.Value).Looks.First(look => look.Language == "zh");
        var pictures = chinese.Pictures.ToDictionary(picture => picture.Id);

        Assert.Equal("中国各县之间的合作", chinese.Heading);
        pictures["mechanisms"].HasTexts("上级安排", "任务要求", "自发", "论文公布");
        pictures["provinces"].HasTexts("山西省", "安徽省");
        Assert.Contains("$language: Language! = ZH", pictures["provinces"].Queries[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_papers_values_are_drawn_with_the_loaded_ones_and_axes_have_their_units()
    {
        var pictures = await FirstAsync();

        pictures["mechanisms"].HasTexts("Loaded here", "Published in the paper", "59 %", "12 %", "29 %", "share of the cases");
        pictures["provinces"].HasTexts("Loaded here", "Published in the paper", "Shanxi", "cases");
        pictures["years"].HasTexts("cases", "Year", "2009", "2020");
        pictures["coverage"].HasTexts("counties");
        Assert.StartsWith("Source: 303 cases between counties: 9 named in the paper, 294 documented by a public page.", pictures["years"].Source, StringComparison.Ordinal);
        Assert.Contains("A case between two provinces counts for both, so the bars add up to 506, of 303 cases.", pictures["provinces"].Notes);
    }

    [SkippableFact]
    public async Task Tables_show_totals_of_rows_and_columns_and_the_number_of_rows()
    {
        var pictures = await FirstAsync();

        Assert.Equal("All", pictures["years"].Total[0]);
        Assert.Equal("303", pictures["years"].Total[^1]);
        Assert.Equal(pictures["years"].Cells.Sum(row => int.Parse(row[^1])), int.Parse(pictures["years"].Total[^1]));
        Assert.All(pictures["years"].Cells, row => Assert.Equal(int.Parse(row[^1]), row[1..^1].Sum(int.Parse)));
        Assert.EndsWith("13 rows", pictures["years"].Caption, StringComparison.Ordinal);
        Assert.Equal("303", pictures["provinces"].Total[1]);
    }

    [SkippableFact]
    public async Task What_is_observed_and_what_chance_gives_are_both_of_pairs_with_the_spread_of_the_draws_and_p_in_words()
    {
        var crossing = (await FirstAsync())["crossing"];

        crossing.HasTexts("Pairs loaded", "By chance: mean", "Mean ± 1.96 standard deviations", "share of the pairs");
        Assert.Contains("82 %, by chance 97 %: of 1,000 draws none crossed as little", crossing.Texts);
        Assert.Equal(["All", "455", "82.2 %"], crossing.Cells[0][..3]);
        Assert.Equal("of 1,000 draws none crossed as little", crossing.Cells[0][7]);
        Assert.Equal(
            ["All", "Poverty alleviation", "Economy", "Environment", "Infrastructure", "Security", "Other"], crossing.Cells.Select(row => row[0]));
        Assert.Contains(crossing.Notes, note => note.EndsWith("paper: 85 % and 91 %.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task All_three_null_models_can_be_chosen_and_mechanisms_as_well_as_issue_areas()
    {
        var seen = await Look.Value;

        Assert.All(seen.Crossings.Values, crossing => crossing.IsDrawn());
        Assert.All(seen.Crossings.Values, crossing => Assert.Equal(["All", "Arranged", "Mandated", "Self-initiated"], crossing.Cells.Select(row => row[0])));
        // Partners as far away would cross about as often as those that the counties have; other partners would not.
        Assert.EndsWith("draws none crossed as little", seen.Crossings["How it came about"].Cells[0][7], StringComparison.Ordinal);
        Assert.Matches("^of 1,000 draws [0-9]+ were as far from their mean$", seen.Crossings["Partners as far away"].Cells[0][7]);
        Assert.Equal(3, seen.Crossings.Values.Select(crossing => crossing.Cells[0][3]).Distinct().Count());
        var query = seen.Crossings["As many partners each"].Queries.Single(text => text.Contains("query ExploreChance(", StringComparison.Ordinal));
        Assert.Contains("$nullModel: NullModelKind! = DEGREE_PRESERVING", query, StringComparison.Ordinal);
        Assert.Contains("$byMechanism: Boolean! = true", query, StringComparison.Ordinal);
        Assert.EndsWith("?crossing.by=mechanism&crossing.nullModel=DEGREE_PRESERVING", seen.Address, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Findings_have_short_names_and_say_whether_the_loaded_cases_agree()
    {
        var findings = (await FirstAsync())["findings"];

        Assert.Equal(findings.Cells.Length, findings.Cells.Select(row => row[0]).Distinct().Count());
        Assert.All(findings.Cells, row => Assert.Matches("^[^_]{3,50}$", row[0]));
        Assert.All(findings.Cells, row => Assert.Equal(row[3] == "–", row[5] == "no number printed"));
        Assert.Equal("agree", Row("Number of counties")[5]);
        Assert.Equal("lower", Row("Number of cases")[5]);
        findings.HasTexts("agree", "lower", "no number printed", "Between rivals", "Across prefectures: all");

        string[] Row(string name) => findings.Cells.Single(row => row[0] == name);
    }

    [SkippableFact]
    public async Task The_years_are_marked_with_numbered_policies_that_the_notes_name()
    {
        var years = (await FirstAsync())["years"];

        years.HasTexts([.. Enumerable.Range(1, 9).Select(number => $"{number}")]);
        var note = Assert.Single(years.Notes, note => note.StartsWith("Dotted lines are policy events", StringComparison.Ordinal));
        Assert.Contains("Five-in-One layout (2012)", note, StringComparison.Ordinal);
        Assert.Contains("Outside these years: Safe China (2005)", note, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Where_synthetic_cases_are_loaded_the_real_ones_are_chosen_until_the_reader_asks_for_others()
    {
        var seen = await ExploreVisit.SeeAsync<SeenSynthetic>(
            "explore-synthetic.mjs", "explore-synthetic.png", ("Embedded:DataFile", TemporaryData.NewFile()), ("Seed:Synthetic", "true"));

        Assert.Empty(seen.Messages);
        Assert.All(seen.Real, picture => Assert.Empty(picture.Synthetic));
        Assert.Contains("303 cases", seen.Real.Single(picture => picture.Id == "years").Source, StringComparison.Ordinal);
        Assert.All(seen.All, picture => Assert.StartsWith("SYNTHETIC", picture.Synthetic, StringComparison.Ordinal));
        Assert.Contains(" 个 SYNTHETIC（人工生成））。", seen.Chinese, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, SeenPicture>> FirstAsync() => (await Look.Value).Looks[0].Pictures.ToDictionary(picture => picture.Id);
}

/// <summary>The observations of <c>explore-synthetic.mjs</c>: the pictures at first, and with synthetic cases; a source in Chinese.</summary>
internal sealed record SeenSynthetic(string[] Messages, SeenPicture[] Real, SeenPicture[] All, string Chinese);
