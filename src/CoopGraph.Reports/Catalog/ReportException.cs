namespace CoopGraph.Reports.Catalog;

/// <summary>The refusal of the reports' files at start: the message has a line for each problem, with its file.</summary>
/// <param name="problems">The problems.</param>
public sealed class ReportException(IReadOnlyList<string> problems) : Exception(
    $"The reports were not taken:{string.Concat(problems.Select(problem => $"\n  {problem}"))}")
{
    /// <summary>The problems.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
