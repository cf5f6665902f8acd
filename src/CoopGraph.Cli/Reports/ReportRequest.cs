namespace CoopGraph.Cli.Reports;

/// <summary>The request for the file of a report or of an export.</summary>
/// <param name="Kind">Whether it is a report or an export.</param>
/// <param name="Name">The name of the report or export.</param>
/// <param name="Variables">The names and values of its parameters.</param>
/// <param name="Format">The name of the format.</param>
internal sealed record ReportRequest(FileKind Kind, string Name, IReadOnlyList<KeyValuePair<string, string>> Variables, string Format);

/// <summary>The kinds of files.</summary>
internal enum FileKind
{
    /// <summary>The rows of a report.</summary>
    Report,

    /// <summary>An export of the graph.</summary>
    Export,
}
