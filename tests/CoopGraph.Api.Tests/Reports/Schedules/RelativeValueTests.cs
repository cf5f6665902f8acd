using System.Globalization;
using CoopGraph.Reports.Schedules;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests values that are relative to a run.</summary>
public class RelativeValueTests
{
    private static readonly DateTimeOffset Fire = new(2026, 3, 31, 6, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Last = new(2026, 3, 1, 6, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("340000", "340000")]
    [InlineData("{fire}", "2026-03-31")]
    [InlineData("{fire-P7D}", "2026-03-24")]
    [InlineData("{fire-P1M}", "2026-02-28")]
    [InlineData("{fire+P1Y2W}", "2027-04-14")]
    [InlineData("{fire-PT7H}", "2026-03-30")]
    [InlineData("{lastSuccess}", "2026-03-01")]
    [InlineData("{lastSuccess-P1D}", "2026-02-28")]
    [InlineData("{lastSuccess|2009-12-31}", "2026-03-01")]
    [InlineData("""{"year":{"eq":2016}}""", """{"year":{"eq":2016}}""")]
    [InlineData("""{"date":{"ge":"{fire-P7D}"}}""", """{"date":{"ge":"2026-03-24"}}""")]
    public void A_value_is_worked_out_for_each_run(string text, string expected)
    {
        Assert.Null(RelativeValue.ProblemOf(text));
        Assert.Equal(expected, RelativeValue.Of(text, Fire, Last, isDay: true));
    }

    [Fact]
    public void A_text_has_the_time_too() => Assert.Equal("2026-03-31T06:00:00+08:00", RelativeValue.Of("{fire}", Fire, null, isDay: false));

    [Fact]
    public void Before_the_first_success_there_is_no_value_but_the_given_one()
    {
        Assert.Null(RelativeValue.Of("{lastSuccess}", Fire, null, isDay: true));
        Assert.Equal("2009-12-31", RelativeValue.Of("{lastSuccess|2009-12-31}", Fire, null, isDay: true));
    }

    [Theory]
    [InlineData("{now}")]
    [InlineData("{fire-7D}")]
    [InlineData("{fire-P}")]
    [InlineData("{fire-P7X}")]
    [InlineData("{fire|2009-12-31}")]
    [InlineData("{ fire }")]
    public void A_time_that_is_none_is_refused(string text) =>
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"has {text}, which is no time"), RelativeValue.ProblemOf(text), StringComparison.Ordinal);
}
