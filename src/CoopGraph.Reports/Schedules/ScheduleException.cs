namespace CoopGraph.Reports.Schedules;

/// <summary>The refusal of the schedules at start: the message has a line for each problem, with the path of the setting.</summary>
/// <param name="problems">The problems.</param>
public sealed class ScheduleException(IReadOnlyList<string> problems) : Exception(
    $"The schedules of reports were not taken:{string.Concat(problems.Select(problem => $"\n  {problem}"))}")
{
    /// <summary>The problems.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
