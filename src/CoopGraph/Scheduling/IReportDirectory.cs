namespace CoopGraph.Scheduling;

/// <summary>The reports that a host offers, with their schedules.</summary>
public interface IReportDirectory
{
    /// <summary>The reports, by name.</summary>
    IReadOnlyList<ListedReport> Reports { get; }
}

/// <summary>The directory of a host without reports.</summary>
public sealed class EmptyReportDirectory : IReportDirectory
{
    /// <inheritdoc/>
    public IReadOnlyList<ListedReport> Reports => [];
}

/// <summary>A report.</summary>
/// <param name="Name">The name, such as <c>pairings-arranged-by</c>.</param>
/// <param name="Title">The title for people.</param>
/// <param name="Description">The question that it answers; null if it has no words.</param>
/// <param name="Parameters">The parameters, in their declared order.</param>
/// <param name="Schedules">The schedules that are on.</param>
public sealed record ListedReport(
    string Name, string Title, string? Description, IReadOnlyList<ListedParameter> Parameters, IReadOnlyList<ListedSchedule> Schedules);

/// <summary>A parameter of a report.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type, such as <c>UnitCode!</c>.</param>
/// <param name="Default">The value if none is given, as GraphQL; null if it has none.</param>
/// <param name="Description">The description; null if it has none.</param>
public sealed record ListedParameter(string Name, string Type, string? Default, string? Description);

/// <summary>A schedule of a report.</summary>
/// <param name="Name">The name.</param>
/// <param name="Cron">The times, as a cron expression with seconds.</param>
/// <param name="TimeZone">The time zone of the expression.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="NextFireAt">The next fire time; null if there is none.</param>
public sealed record ListedSchedule(string Name, string Cron, string TimeZone, string Format, DateTimeOffset? NextFireAt);
