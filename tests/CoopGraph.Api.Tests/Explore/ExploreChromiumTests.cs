using System.Text.Json;
using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Explore;

[Collection(nameof(ChromiumTests))]
public class ExploreChromiumTests
{
    private static readonly string[] Pictures = ["years", "mechanisms", "crossing", "provinces", "coverage", "map", "findings"];

    // Several tests share one visit, because a browser is slow.
    private static readonly Lazy<Task<Seen>> Look = new(() => ExploreVisit.SeeAsync("explore.png"));

    [SkippableFact]
    public async Task Every_picture_is_drawn_wide_and_narrow_and_the_page_asks_nothing_of_the_outside()
    {
        var seen = await Look.Value;

        Assert.Empty(seen.Messages);
        var origin = new Uri(seen.Address).GetLeftPart(UriPartial.Authority);
        Assert.All(seen.Requests, request => Assert.True(
            request.StartsWith($"{origin}/", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
        Assert.All(seen.Widths, one => Assert.False(one.Overflows, $"At {one.Width} pixels the page is wider than the window."));
        Assert.All(seen.Widths, one => Assert.Equal(Pictures, one.Pictures.Select(picture => picture.Id)));
        Assert.All(seen.Widths.SelectMany(one => one.Pictures).Concat(seen.Maps).Where(IsAnswered), IsDrawn);
        Assert.All(seen.Widths.SelectMany(one => one.Pictures), picture => Assert.Empty(picture.Synthetic));
        Assert.All(seen.Queries, query => Assert.All(query.Texts, text => Assert.StartsWith("# ", text, StringComparison.Ordinal)));
        Assert.All(seen.Queries, query => Assert.Equal(query.Texts.Length, query.Buttons));
        Assert.All(seen.Queries, query => Assert.Equal($"{origin}/graphql/", query.Ide));
    }

    [SkippableFact]
    public async Task The_papers_values_are_drawn_beside_the_loaded_ones()
    {
        var pictures = (await Look.Value).Widths[0].Pictures.ToDictionary(picture => picture.Id);

        HasTexts(pictures["mechanisms"], "Loaded", "Published", "59 %", "12 %", "29 %");
        HasTexts(pictures["provinces"], "Loaded", "Published", "Shanxi");
        Assert.Contains("303 cases between counties: 9 named in the paper, 294 documented", pictures["years"].Source, StringComparison.Ordinal);
        Assert.Contains("The bars add up to 506, of 303 cases.", pictures["provinces"].Notes);
    }

    [SkippableFact]
    public async Task What_is_observed_and_what_chance_gives_are_both_of_pairs_with_the_spread_of_the_draws_and_p_in_words()
    {
        var crossing = (await Look.Value).Widths[0].Pictures.Single(picture => picture.Id == "crossing");

        HasTexts(crossing, "Loaded (pairs)", "By chance (pairs): mean", "95 % of the draws");
        Assert.Contains("82 %, by chance 95 to 98 %: of 1,000 draws none crossed as little", crossing.Texts);
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

        Assert.All(seen.Crossings.Values, IsDrawn);
        Assert.All(seen.Crossings.Values, crossing => Assert.Equal(["All", "Arranged", "Mandated", "Self-initiated"], crossing.Cells.Select(row => row[0])));
        // Partners as far away would cross about as often as those that the counties have; other partners would not.
        Assert.EndsWith("draws none crossed as little", seen.Crossings["How it comes about"].Cells[0][7], StringComparison.Ordinal);
        Assert.Matches("^of 1,000 draws [0-9]+ were as far from their mean$", seen.Crossings["Partners as far away"].Cells[0][7]);
        Assert.Equal(3, seen.Crossings.Values.Select(crossing => crossing.Cells[0][3]).Distinct().Count());
        Assert.Contains(seen.CrossingQueries, text => text.Contains("$nullModel: NullModelKind! = DEGREE_PRESERVING", StringComparison.Ordinal));
        Assert.All(seen.CrossingQueries.Where(text => text.Contains("ExploreChance", StringComparison.Ordinal)),
            text => Assert.Contains("$byMechanism: Boolean! = true", text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Findings_are_the_papers_and_say_whether_the_loaded_cases_agree()
    {
        var findings = (await Look.Value).Widths[0].Pictures.Single(picture => picture.Id == "findings");

        Assert.All(findings.Cells, row => Assert.StartsWith("Paper: ", row[0], StringComparison.Ordinal));
        Assert.All(findings.Cells, row => Assert.Equal(row[2] == "–", row[4] == "no number printed"));
        Assert.Equal("agree", Row("820 counties")[4]);
        Assert.Equal("lower", Row("cases of cooperation between counties of eight provinces")[4]);
        Assert.Contains(findings.Notes, note => note.StartsWith("Whether the loaded cases agree: a share agrees where", StringComparison.Ordinal));
        HasTexts(findings, "agree", "lower", "no number printed");

        string[] Row(string statement) => findings.Cells.Single(row => row[0].Contains(statement, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Anhuis_pairings_are_as_many_on_the_map_as_in_the_findings()
    {
        var pictures = (await Look.Value).Widths[0].Pictures.ToDictionary(picture => picture.Id);
        var finding = pictures["findings"].Cells.Single(row => row[1].StartsWith("Section 4.1", StringComparison.Ordinal) && row[3].EndsWith(" pairings", StringComparison.Ordinal));

        Assert.StartsWith($"{finding[3][..^" pairings".Length]} pairs of ", pictures["map"].Notes[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_county_that_was_recoded_is_one_county_on_the_map()
    {
        // Worked out from the seed's files by Pairs/golden/pairs.py. By codes there would be more pairs and more counties.
        var golden = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Pairs", "golden", "pairs.json"))).RootElement.GetProperty("dyads");
        var all = (await Look.Value).Maps[^1];

        Assert.StartsWith($"{golden.GetProperty("count")} pairs of {golden.GetProperty("counties")} counties", all.Notes[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_years_are_marked_with_numbered_policies_that_the_note_names()
    {
        var years = (await Look.Value).Widths[0].Pictures.Single(picture => picture.Id == "years");

        HasTexts(years, [.. Enumerable.Range(1, 9).Select(number => $"{number}")]);
        var note = Assert.Single(years.Notes, note => note.StartsWith("Dotted lines are policy events", StringComparison.Ordinal));
        Assert.Contains("Five-in-One layout (2012)", note, StringComparison.Ordinal);
        Assert.Contains("Outside these years: Safe China (2005)", note, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Where_synthetic_cases_have_a_part_every_picture_says_so_until_they_are_left_out()
    {
        var seen = await ExploreVisit.SeeAsync(
            "explore-synthetic.png", ("Embedded:DataFile", TemporaryData.NewFile()), ("Seed:Synthetic", "true"));

        Assert.Empty(seen.Messages);
        Assert.All(seen.Widths[0].Pictures.Where(IsAnswered), picture => Assert.StartsWith("SYNTHETIC", picture.Synthetic, StringComparison.Ordinal));
        Assert.Contains("SYNTHETIC tie", seen.Maps[0].Texts);
        Assert.All(seen.OnlyReal!, picture => Assert.Empty(picture.Synthetic));
        Assert.Contains("303 cases", seen.OnlyReal!.Single(picture => picture.Id == "years").Source, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_query_that_the_api_refuses_leaves_an_error_in_the_pictures_place_and_the_rest_as_it_is()
    {
        var pictures = (await Look.Value).Refused.ToDictionary(picture => picture.Id);

        Assert.Equal("This picture cannot be drawn. Refused, says the test.", pictures["years"].Error);
        Assert.Equal(0, pictures["years"].Drawn);
        Assert.Equal("This picture cannot be drawn. Refused, says the test.", pictures["crossing"].Error);
        IsDrawn(pictures["map"]);
    }

    private static bool IsAnswered(SeenPicture picture) => ExploreSchema.Answers($"{picture.Id}.graphql");

    private static void HasTexts(SeenPicture picture, params string[] texts) => Assert.Empty(texts.Except(picture.Texts));

    private static void IsDrawn(SeenPicture picture)
    {
        Assert.Equal("", picture.Error);
        Assert.True(picture.Width > 300 && picture.Height > 200 && picture.Drawn > 10, $"{picture}");
        Assert.NotEmpty(picture.Alternative);
        Assert.NotEmpty(picture.Source);
        Assert.True(picture.Rows > 0, $"{picture.Id} has no table.");
    }
}
