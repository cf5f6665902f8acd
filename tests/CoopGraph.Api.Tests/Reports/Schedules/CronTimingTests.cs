using System.Globalization;
using CoopGraph.Reports.Schedules;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests the fire times, over changes of the clocks too. Times on the right are in UTC.</summary>
public class CronTimingTests
{
    [Theory]
    // China has one time and has not changed its clocks since 1991.
    [InlineData("0 0 6 1 * ?", "Asia/Shanghai", "2026-01-15 00:00", "2026-01-31 22:00", "2026-02-28 22:00", "2026-03-31 22:00")]
    // It did in 1986, on 4 May at two o'clock.
    [InlineData("0 0 6 * * ?", "Asia/Shanghai", "1986-05-02 23:00", "1986-05-03 21:00", "1986-05-04 21:00", "1986-05-05 21:00")]
    [InlineData("0 0 6 * * ?", "UTC", "2026-03-28 06:00", "2026-03-29 06:00", "2026-03-30 06:00", "2026-03-31 06:00")]
    // Spring: the clocks of Berlin go from 02:00 to 03:00 on 29 March 2026. Half past two is skipped, and fires at 03:00.
    [InlineData("0 30 2 * * ?", "Europe/Berlin", "2026-03-28 00:00", "2026-03-28 01:30", "2026-03-29 01:00", "2026-03-30 00:30")]
    [InlineData("0 0 2 * * ?", "Europe/Berlin", "2026-03-28 00:00", "2026-03-28 01:00", "2026-03-29 01:00", "2026-03-30 00:00")]
    [InlineData("0 30 3 * * ?", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29 01:30", "2026-03-30 01:30", "2026-03-31 01:30")]
    // Autumn: they go from 03:00 back to 02:00 on 25 October 2026. Half past two comes twice, and fires once.
    [InlineData("0 30 2 * * ?", "Europe/Berlin", "2026-10-24 00:00", "2026-10-24 00:30", "2026-10-25 00:30", "2026-10-26 01:30")]
    [InlineData("0 30 1 1 11 ?", "America/New_York", "2026-10-01 00:00", "2026-11-01 05:30", "2027-11-01 05:30", "2028-11-01 05:30")]
    // Each hour fires each hour, in the hour that comes twice, too.
    [InlineData("0 0 * * * ?", "Europe/Berlin", "2026-03-29 00:30", "2026-03-29 01:00", "2026-03-29 02:00", "2026-03-29 03:00")]
    [InlineData("0 0 * * * ?", "Europe/Berlin", "2026-10-24 23:30", "2026-10-25 00:00", "2026-10-25 01:00", "2026-10-25 02:00")]
    // Half an hour of change, on the other side of the world.
    [InlineData("0 15 2 * * ?", "Australia/Lord_Howe", "2026-10-02 00:00", "2026-10-02 15:45", "2026-10-03 15:30", "2026-10-04 15:15")]
    public void Fire_times_follow_the_clocks_of_their_place(string cron, string zone, string after, params string[] expected)
    {
        var timing = CronTiming.Read(cron, TimeZoneInfo.FindSystemTimeZoneById(zone));
        List<string> fires = [];
        for (var time = Utc(after); fires.Count < expected.Length && timing.Next(time) is { } fire; time = fire)
            fires.Add(fire.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

        Assert.Equal(expected, fires);
    }

    [Theory]
    [InlineData("0 0 * * * ?", 3, "2026-03-01 22:00", "2026-03-01 23:00", "2026-03-02 00:00")]
    [InlineData("0 0 6 1 * ?", 3, "2026-01-01 06:00", "2026-02-01 06:00", "2026-03-01 06:00")]
    [InlineData("0 0 6 1 1 ?", 3, "2025-01-01 06:00", "2026-01-01 06:00")]
    [InlineData("0/1 * * * * ?", 2, "2026-03-01 23:59", "2026-03-02 00:00")]
    public void The_last_fire_times_of_a_long_period_are_found(string cron, int most, params string[] expected)
    {
        var fires = CronTiming.Read(cron, TimeZoneInfo.Utc).Last(Utc("2024-06-01 00:00"), Utc("2026-03-02 00:00"), most);

        Assert.Equal(expected, fires.Select(fire => fire.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_start_of_a_period_is_not_in_it_and_its_end_is()
    {
        var hourly = CronTiming.Read("0 0 * * * ?", TimeZoneInfo.Utc);

        Assert.Empty(hourly.Last(Utc("2026-03-02 06:00"), Utc("2026-03-02 06:59"), 9));
        Assert.Equal([Utc("2026-03-02 07:00")], hourly.Last(Utc("2026-03-02 06:00"), Utc("2026-03-02 07:00"), 9));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
