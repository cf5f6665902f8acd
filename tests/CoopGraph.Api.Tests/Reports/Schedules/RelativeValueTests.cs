using System.Globalization;
using CoopGraph.Reports.Schedules;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests values that are relative to a run.</summary>
public class RelativeValueTests
{
    private static readonly DateTimeOffset Earliest = new(2020, 12, 31, 0, 0, 0, TimeSpan.Zero);
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
        Assert.Null(RelativeValue.ProblemOf(text, Earliest));
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
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"has {text}, which is no time"), RelativeValue.ProblemOf(text, Earliest), StringComparison.Ordinal);

    [Theory]
    [InlineData("{fire-P999Y9999M9999W99999D}")]
    [InlineData("{lastSuccess-P999Y9999M9999W|2009-12-31T00:00:00Z}")]
    [InlineData("""{"date":{"ge":"{fire-P999Y9999M9999W99999DT99999H999999M9999999S}"}}""")]
    public void A_time_before_the_first_year_is_refused(string text) =>
        Assert.EndsWith("which is before the year 1: take a shorter duration.", RelativeValue.ProblemOf(text, Earliest), StringComparison.Ordinal);

    [Fact]
    public void The_longest_duration_forward_is_a_time_for_every_run()
    {
        const string Text = "{fire+P999Y9999M9999W99999DT99999H999999M9999999S}";

        Assert.Null(RelativeValue.ProblemOf(Text, Earliest));
        Assert.StartsWith("43", RelativeValue.Of(Text, Fire, null, isDay: true), StringComparison.Ordinal);
    }
}
