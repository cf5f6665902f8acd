namespace CoopGraph.Engine.Watching;

/// <summary>The executions of one operation of one document, as they were counted so far.</summary>
/// <param name="Hash">The SHA-256 of the document's text, in hexadecimal digits.</param>
/// <param name="Name">The beginning of the operation's name; null if it has none.</param>
/// <param name="Count">The number of executions.</param>
/// <param name="Total">The time of all executions together.</param>
/// <param name="Longest">The time of the longest one.</param>
/// <param name="Price">The price of the last one that was priced, in objects.</param>
/// <param name="Last">The time at which the last one ended.</param>
public sealed record OperationFigures(
    string Hash, string? Name, long Count, TimeSpan Total, TimeSpan Longest, double Price, DateTimeOffset Last);
