namespace CoopGraph.Cli.Reports;

/// <summary>The request for the rows of a report.</summary>
/// <param name="Name">The name of the report.</param>
/// <param name="Variables">The names and values of its parameters.</param>
/// <param name="Format">The name of the format.</param>
internal sealed record ReportRequest(string Name, IReadOnlyList<KeyValuePair<string, string>> Variables, string Format);
