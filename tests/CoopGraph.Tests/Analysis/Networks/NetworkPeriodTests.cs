using CoopGraph.Analysis.Networks;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Analysis.Networks.Building;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>Tests the cases that count by their date, and the day of the map.</summary>
public class NetworkPeriodTests
{
    private static readonly DateOnly Day = RealMap.Day("2014-06-30");

    [Fact]
    public void Where_no_day_and_no_year_is_given_all_cases_count_on_the_last_days_map()
    {
        var network = Whole(Case(null, RealUnits.Feidong, RealUnits.Feixi), Case("2005", RealUnits.Feidong, RealUnits.Huoqiu), Case("2030", RealUnits.Feidong, RealUnits.Tianjiaan));
        Assert.Equal(3, network.CaseCount);
        Assert.Equal(RealMap.EndOf2020, network.Period.Day);
        Assert.False(network.Period.IsBounded);
    }

    [Theory]
    [InlineData("2014-06-30", 1)]
    [InlineData("2014-07-01", 0)]
    [InlineData("2014-06", 1)]
    [InlineData("2014-07", 0)]
    [InlineData("2014", 0)]
    [InlineData("2013", 1)]
    [InlineData(null, 0)]
    public void As_of_a_day_a_case_counts_from_the_last_day_that_its_date_can_mean(string? date, int cases) =>
        Assert.Equal(cases, AsOf("2014-06-30", Case(date, RealUnits.Feidong, RealUnits.Feixi)).CaseCount);

    [Fact]
    public void As_of_the_windows_last_day_a_later_case_does_not_count_nor_an_undated_one()
    {
        var network = AsOf("2020-12-31", Case("2021", RealUnits.Feidong, RealUnits.Feixi), Case(null, RealUnits.Feidong, RealUnits.Feixi), Case("2020", RealUnits.Feidong, RealUnits.Huoqiu));
        Assert.Equal(["340122-341522: 1"], network.Edges());
    }

    [Fact]
    public void Until_the_end_of_a_year_its_cases_and_all_earlier_ones_count()
    {
        var network = UntilEndOf(2014, Case("2008", RealUnits.Feidong, RealUnits.Feixi), Case("2014-12-31", RealUnits.Feidong, RealUnits.Tianjiaan), Case("2015", RealUnits.Feidong, RealUnits.Huoqiu), Case(null, RealUnits.Feidong, RealUnits.Xiantao));
        Assert.Equal(["340122-340123: 1", "340122-340403: 1"], network.Edges());
        Assert.Equal(RealMap.Day("2014-12-31"), network.Period.Day);
    }

    [Fact]
    public void Of_a_year_its_cases_alone_count()
    {
        var network = Of(2014, Case("2013", RealUnits.Feidong, RealUnits.Feixi), Case("2014-03", RealUnits.Feidong, RealUnits.Tianjiaan), Case("2015", RealUnits.Feidong, RealUnits.Huoqiu), Case(null, RealUnits.Feidong, RealUnits.Xiantao));
        Assert.Equal(["340122-340403: 1"], network.Edges());
    }

    [Theory]
    [InlineData(2005, "2009-12-31")]
    [InlineData(2024, "2020-12-31")]
    public void A_year_outside_the_window_is_seen_on_the_nearest_day(int year, string day)
    {
        var network = Of(year, Case($"{year}", RealUnits.Feidong, RealUnits.Feixi));
        Assert.Equal((1, RealMap.Day(day)), (network.CaseCount, network.Period.Day));
    }

    [Fact]
    public void A_day_and_a_year_together_are_refused() => Refuses(
        () => NetworkPeriod.Read(NetworkMode.Cumulative, Day, 2014, DataWindow.Seed), "Give `asOf` or `year`, not both: `year` is the map of its last day.");

    [Fact]
    public void A_year_alone_must_be_named() =>
        Refuses(() => NetworkPeriod.Read(NetworkMode.Year, Day, null, DataWindow.Seed), "`mode: YEAR` needs `year`: the year of the cases.");

    [Theory]
    [InlineData(1948)]
    [InlineData(2101)]
    public void A_year_that_no_case_can_have_is_refused(int year) =>
        Refuses(() => NetworkPeriod.Read(NetworkMode.Year, null, year, DataWindow.Seed), $"`year` is {year}: give 1949 to 2100.");

    private static void Refuses(Func<object> read, string message)
    {
        var refusal = Assert.Throws<InvalidQuestionException>(read);
        Assert.Equal((InvalidQuestionReason.BadUserInput, message), (refusal.Reason, refusal.Message));
    }
}
