namespace CoopGraph.Reports.Schedules;

/// <summary>The schedules of the settings, read once at start after the reports.</summary>
/// <param name="reader">Reads and checks the settings.</param>
internal sealed class LoadedSchedules(ScheduleReader reader)
{
    private ReadSchedules? _read;

    /// <summary>The schedules that are on. Empty before they are read.</summary>
    public IReadOnlyList<ReportSchedule> All => _read?.On ?? [];

    /// <summary>The names of the schedules that are off.</summary>
    public IReadOnlyList<string> Off => _read?.Off ?? [];

    /// <summary>The targets that get a message after a failed run.</summary>
    public IReadOnlyList<Deliveries.ReportTarget> OnFailure => _read?.OnFailure ?? [];

    /// <summary>Reads the schedules. The reports must have been read.</summary>
    /// <exception cref="ScheduleException">A setting is refused.</exception>
    public void Load() => _read = reader.Read();
}
