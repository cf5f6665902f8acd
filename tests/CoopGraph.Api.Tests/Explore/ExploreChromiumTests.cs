using CoopGraph.Api.Tests.Ide;
using CoopGraph.Api.Tests.Support;

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
        HasTexts(pictures["crossing"], "Loaded", "Published", "Economy");
        HasTexts(pictures["provinces"], "Loaded", "Published", "Shanxi");
        Assert.Contains("303 cases between counties: 9 named in the paper, 294 documented", pictures["years"].Source, StringComparison.Ordinal);
        Assert.Contains("The bars add up to 506, of 303 cases.", pictures["provinces"].Notes);
        Assert.Equal(ExploreSchema.Answers("chance.graphql"), pictures["crossing"].Texts.Contains("Expected by chance (pairs)"));
        Assert.Equal(ExploreSchema.Answers("findings.graphql"), pictures["findings"].Error.Length == 0);
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
        Assert.Contains("The share expected by chance could not be asked. Refused, says the test.", pictures["crossing"].Notes);
        IsDrawn(pictures["crossing"]);
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
