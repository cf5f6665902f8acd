using CoopGraph.Api.Tests.Ide;

namespace CoopGraph.Api.Tests.Explore;

[Collection(nameof(ChromiumTests))]
public class ExploreTouchTests
{
    private static readonly Lazy<Task<SeenTouch>> Look = new(() => ExploreVisit.SeeAsync<SeenTouch>("explore-touch.mjs", "explore-touch.png"));

    [SkippableFact]
    public async Task One_finger_on_the_whole_map_moves_the_page()
    {
        var seen = await Look.Value;

        Assert.True(seen.OneFingerScrolls > 50, $"It moved the page by {seen.OneFingerScrolls} pixels.");
        Assert.True(seen.OneFingerLeavesTheWholeMap);
        Assert.Empty(seen.Messages);
    }

    [SkippableFact]
    public async Task Two_fingers_enlarge_the_map_and_then_one_moves_it()
    {
        var seen = await Look.Value;

        Assert.True(seen.Pinch[1] < seen.Pinch[0], $"The scale was {seen.Pinch[0]} km, and then {seen.Pinch[1]} km.");
        Assert.True(seen.OneFingerMovesTheNearMap);
        Assert.Equal(0, seen.NearMapScrolls);
    }

    [SkippableFact]
    public async Task A_tap_chooses_a_county() => Assert.Equal("Funan County, Fuyang", (await Look.Value).Tapped);

    [SkippableFact]
    public async Task A_page_on_paper_has_no_controls_and_whole_pictures_with_their_numbers()
    {
        var print = (await Look.Value).Print;

        Assert.Equal(0, print.Controls);
        Assert.Equal(7, print.Tables);
        Assert.Equal((40, 1), (print.Rows, print.Notes));
        Assert.InRange(print.Widest, 500, 690);
    }

    [SkippableFact]
    public async Task A_page_on_paper_is_light_also_where_the_screen_is_dark()
    {
        var print = (await Look.Value).Print;

        Assert.Equal("#ffffff", print.Ground);
        Assert.NotEqual(print.OnScreen, print.Text);
        Assert.Equal(print.OnScreen, print.After);
    }
}

/// <summary>
/// The observations of <c>explore-touch.mjs</c>: pixels by which the page moved, scales of the map in kilometres, and the county that was tapped.
/// </summary>
internal sealed record SeenTouch(
    string[] Messages, double OneFingerScrolls, bool OneFingerLeavesTheWholeMap, int[] Pinch, bool OneFingerMovesTheNearMap, double NearMapScrolls, string Tapped, SeenPrint Print);

/// <summary>
/// The page on paper: its numbers of controls, tables, rows of the map's table and notes for paper; the width of its widest picture in pixels;
/// and the colours of its ground and of a picture's text, and that text on a dark screen before and after.
/// </summary>
internal sealed record SeenPrint(int Controls, int Tables, int Rows, int Notes, double Widest, string Ground, string Text, string OnScreen, string After);
