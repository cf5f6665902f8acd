using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Reports.Formats;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CoopGraph.Reports.Schedules;

/// <summary>The schedules that are on, the names of those that are off, and the targets of messages about failures.</summary>
internal sealed record ReadSchedules(IReadOnlyList<ReportSchedule> On, IReadOnlyList<string> Off, IReadOnlyList<ReportTarget> OnFailure);

/// <summary>Reads the settings of schedules and checks all of them, also of those that are off, apart from their folders. Each problem has the path of its setting.</summary>
/// <param name="options">The settings.</param>
/// <param name="reports">The reports.</param>
/// <param name="variables">Checks the values of parameters.</param>
/// <param name="targets">Reads targets.</param>
internal sealed class ScheduleReader(IOptions<SchedulingOptions> options, LoadedReports reports, ReportVariables variables, TargetReader targets)
{
    private const string Section = "Reports";
    private const int MostRetries = 20;

    // A day on which a relative value can be checked. Every run is later, so that a value that is a time on this day is one for every run.
    private static readonly DateTimeOffset SomeTime = new(2020, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ScheduleException">Settings are wrong.</exception>
    public ReadSchedules Read()
    {
        List<string> problems = [];
        CheckShared(problems);
        List<ReportSchedule> on = [];
        List<string> off = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var (at, given) in options.Value.Schedules.Index())
        {
            var path = $"{Section}:Schedules:{at}";
            if (given.Name is null || !NameForm(given.Name))
                problems.Add($"{path}:Name is '{given.Name}': give a name of lower-case letters and digits in words with hyphens between them, such as anhui-monthly.");
            else if (!names.Add(given.Name))
                problems.Add($"{path}:Name is '{given.Name}', as that of another schedule: give each its own.");
            var schedule = ReadOne(given, path, problems);
            if (given.Name is not null && schedule is not null && given.Enabled)
                on.Add(schedule);
            else if (given.Name is not null)
                off.Add(given.Name);
        }

        var onFailure = options.Value.OnFailure.Select((target, at) => targets.ReadNotice(target, $"{Section}:OnFailure:{at}", problems)).OfType<ReportTarget>().ToList();
        return problems.Count == 0 ? new(on, off, onFailure) : throw new ScheduleException(problems);
    }

    private void CheckShared(List<string> problems)
    {
        if (options.Value.KeepRuns < 10)
            problems.Add($"{Section}:KeepRuns is {options.Value.KeepRuns}: give 10 or more.");
        if (options.Value.PublicAddress is { } address && !(address.IsAbsoluteUri && address.Scheme is "http" or "https"))
            problems.Add($"{Section}:PublicAddress is no address of a service: give one such as https://coopgraph.example.org.");
    }

    private ReportSchedule? ReadOne(ScheduleOptions given, string path, List<string> problems)
    {
        var before = problems.Count;
        var timing = ReadTiming(given, path, problems);
        var report = ReadReport(given, path, problems);
        var format = ReadFormat(given, report, path, problems);
        var values = VariablesOf(given.Variables).ToList();
        if (report is not null)
            CheckVariables(report, values, path, problems);
        if (given.Retries is < 0 or > MostRetries)
            problems.Add($"{path}:Retries is {given.Retries}: give 0 to {MostRetries}.");
        var ping = given.Ping is null ? null : targets.ReadAddress(given.Ping, $"{path}:Ping", problems);
        if (given.To.Count == 0)
            problems.Add($"{path}:To is empty: give a target, such as {{ \"Folder\": \"out\" }}.");
        var to = given.To.Select((target, at) => targets.Read(target, given, $"{path}:To:{at}", problems)).OfType<ReportTarget>().ToList();
        return problems.Count > before || given.Name is null
            ? null
            : new ReportSchedule(given.Name, report!, timing!, format!, values, to)
            {
                OnlyIfChanged = given.OnlyIfChanged,
                Ping = ping,
                Retries = given.Retries,
                RetryDelay = given.RetryDelay,
            };
    }

    private static CronTiming? ReadTiming(ScheduleOptions given, string path, List<string> problems)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(given.TimeZone, out var zone))
            problems.Add($"{path}:TimeZone is '{given.TimeZone}', which this system does not know: give a name of the IANA list, such as Asia/Shanghai.");
        try
        {
            var timing = CronTiming.Read(given.Cron ?? string.Empty, zone ?? TimeZoneInfo.Utc);
            if (timing.Next(SomeTime) is null)
                problems.Add($"{path}:Cron is '{given.Cron}', which never fires.");
            return timing;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            problems.Add($"{path}:Cron is '{given.Cron}': give seconds, minutes, hours, day of month, month and day of week, such as 0 0 6 1 * ? for six o'clock on the first of each month. {e.Message}");
            return null;
        }
    }

    private Report? ReadReport(ScheduleOptions given, string path, List<string> problems)
    {
        var report = reports.Catalog.Find(given.Report ?? string.Empty);
        if (report is null)
            problems.Add($"{path}:Report is '{given.Report}', which is no report. The nearest is '{reports.Catalog.Nearest(given.Report ?? string.Empty)}'.");
        return report;
    }

    private static TableFormat? ReadFormat(ScheduleOptions given, Report? report, string path, List<string> problems)
    {
        var format = TableFormats.ByName(given.Format);
        if (format is null)
            problems.Add($"{path}:Format is '{given.Format}': give one of {string.Join(", ", TableFormats.All.Select(known => known.Name))}.");
        else if (report is not null && !format.Fits(report.Columns))
            problems.Add($"{path}:Format is '{given.Format}', which the columns of '{report.Name}' do not have.");
        return format;
    }

    private void CheckVariables(Report report, List<KeyValuePair<string, string>> values, string path, List<string> problems)
    {
        foreach (var (name, text) in values)
        {
            if (RelativeValue.ProblemOf(text, SomeTime) is { } problem)
            {
                problems.Add($"{path}:Variables:{name} {problem}");
                return;
            }
        }

        try
        {
            // Before and after the first success, as the values may differ.
            var checkedOne = new ReportSchedule("check", report, CronTiming.Read("0 0 0 * * ?", TimeZoneInfo.Utc), TableFormats.All[0], values, []);
            variables.Read(report, checkedOne.VariablesOf(SomeTime, SomeTime));
            variables.Read(report, checkedOne.VariablesOf(SomeTime, null));
        }
        catch (ReportParameterException wrong)
        {
            problems.Add($"{path}:Variables:{wrong.Parameter}: {wrong.Message}");
        }
    }

    // A value, or a list of values. An empty value counts as not given, as in an address.
    private static IEnumerable<KeyValuePair<string, string>> VariablesOf(IConfigurationSection? section) =>
        from variable in section?.GetChildren() ?? []
        from value in variable.Value is { } one ? [one] : variable.GetChildren().Select(item => item.Value).OfType<string>()
        where value.Length > 0
        select KeyValuePair.Create(variable.Key, value);

    private static bool NameForm(string name) => System.Text.RegularExpressions.Regex.IsMatch(name, "^[a-z0-9]+(-[a-z0-9]+)*$") && name.Length <= 60;
}
