using CoopGraph.Api.Tests.Ide;

namespace CoopGraph.Api.Tests.Explore;

/// <summary>Readers who arrive at the pages of pictures by a link to one picture, or on a narrow telephone.</summary>
[Collection(nameof(ChromiumTests))]
public class ExploreArriveTests
{
    private static readonly Lazy<Task<SeenArrivals>> Look = new(() => ExploreVisit.SeeAsync<SeenArrivals>("explore-arrive.mjs", "explore-arrive.png"));

    [SkippableFact]
    public async Task A_link_to_a_picture_leads_to_it_when_all_pictures_above_it_are_drawn()
    {
        var seen = await Look.Value;

        Assert.Equal(["#crossing", "?lang=zh#findings", "units/340122#cases", "cases/PAPER-01#proof"], seen.Tops.Keys);
        Assert.All(seen.Tops, arrival => Assert.True(Math.Abs(arrival.Value) <= 1, $"{arrival.Key}: the picture begins {arrival.Value} pixels below the window's edge."));
        Assert.Empty(seen.Messages);
    }

    [SkippableFact]
    public async Task A_reader_who_moves_on_before_the_pictures_are_drawn_is_left_there() => Assert.Equal(0, (await Look.Value).LeftAlone);

    [SkippableFact]
    public async Task No_page_is_wider_than_a_narrow_telephone_whatever_is_chosen()
    {
        var widths = (await Look.Value).Widths;

        Assert.Equal(5, widths.Count);
        Assert.All(widths, page => Assert.True(page.Value <= 320, $"{page.Key} is {page.Value} pixels wide."));
    }
}

/// <summary>
/// The observations of <c>explore-arrive.mjs</c>: by address, how far below the window's upper edge the linked picture begins, and how wide the page
/// is on a telephone of 320 pixels; and how far down a reader is who has gone to the head of the page.
/// </summary>
internal sealed record SeenArrivals(string[] Messages, Dictionary<string, int> Tops, double LeftAlone, Dictionary<string, int> Widths);
