using Quartz;

namespace CoopGraph.Reports.Schedules;

/// <summary>
/// The fire times of a schedule. A local time that the clocks skip in spring fires at the first moment after the gap; one that they show twice in
/// autumn fires once.
/// </summary>
internal sealed class CronTiming
{
    private static readonly TimeSpan FirstWindow = TimeSpan.FromMinutes(10);
    private const int Growth = 8;

    private readonly CronExpression _cron;

    private CronTiming(CronExpression cron, TimeZoneInfo zone) => (_cron, Zone) = (cron, zone);

    /// <summary>The expression as it was given.</summary>
    public string Cron => _cron.CronExpressionString;

    /// <summary>The time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The timing as text: two different timings have different texts.</summary>
    public string Text => $"{Cron} {Zone.Id}";

    /// <summary>The expression with its time zone, for Quartz.</summary>
    public CronExpression Expression => _cron;

    /// <summary>Reads a timing.</summary>
    /// <exception cref="FormatException">The expression is none.</exception>
    public static CronTiming Read(string cron, TimeZoneInfo zone) => new(new CronExpression(cron, zone), zone);

    /// <summary>Returns the first fire time after a time; null if there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _cron.GetNextValidTimeAfter(after)?.ToUniversalTime();

    /// <summary>Returns the last fire times of a period, the earliest first.</summary>
    /// <param name="after">The start of the period, exclusive.</param>
    /// <param name="until">The end of the period, inclusive.</param>
    /// <param name="most">The maximum number.</param>
    public IReadOnlyList<DateTimeOffset> Last(DateTimeOffset after, DateTimeOffset until, int most)
    {
        // From the end in growing steps: a period of years has millions of fire times that nobody needs.
        for (var window = FirstWindow; ; window *= Growth)
        {
            var start = until - after <= window ? after : until - window;
            List<DateTimeOffset> fires = [];
            for (var fire = Next(start); fire is { } one && one <= until; fire = Next(one))
                fires.Add(one);
            if (start == after || fires.Count >= most)
                return fires[^Math.Min(most, fires.Count)..];
        }
    }
}
