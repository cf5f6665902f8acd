using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Reports.Schedules;

/// <summary>A schedule with settings that were checked.</summary>
/// <param name="Name">The name.</param>
/// <param name="Report">The report.</param>
/// <param name="Timing">The fire times.</param>
/// <param name="Format">The format.</param>
/// <param name="Variables">The names and values of parameters, which may be relative to the run.</param>
/// <param name="Targets">The targets.</param>
internal sealed record ReportSchedule(
    string Name,
    Report Report,
    CronTiming Timing,
    TableFormat Format,
    IReadOnlyList<KeyValuePair<string, string>> Variables,
    IReadOnlyList<ReportTarget> Targets)
{
    /// <summary>Whether a report that is the same as the last one is not delivered.</summary>
    public bool OnlyIfChanged { get; init; }

    /// <summary>The address of a service that watches jobs; null for none.</summary>
    public Uri? Ping { get; init; }

    /// <summary>The number of further tries of what can pass.</summary>
    public int Retries { get; init; }

    /// <summary>The time before the first further try.</summary>
    public TimeSpan RetryDelay { get; init; }

    /// <summary>Returns the values of the parameters for a run. One that is relative to a successful run is left out if there is none.</summary>
    /// <param name="fire">The fire time.</param>
    /// <param name="lastSuccess">The fire time of the last successful run; null if there is none.</param>
    public IReadOnlyList<KeyValuePair<string, string>> VariablesOf(DateTimeOffset fire, DateTimeOffset? lastSuccess)
    {
        List<KeyValuePair<string, string>> values = [];
        foreach (var (name, text) in Variables)
        {
            var isDay = Report.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.TypeName == "Date";
            if (RelativeValue.Of(text, Local(fire), lastSuccess is { } last ? Local(last) : null, isDay) is { } value)
                values.Add(KeyValuePair.Create(name, value));
        }

        return values;
    }

    /// <summary>Returns the day of a time in the time zone of the schedule.</summary>
    public DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(Local(time).DateTime);

    private DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Timing.Zone);
}
