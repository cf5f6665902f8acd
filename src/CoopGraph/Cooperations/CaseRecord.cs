namespace CoopGraph.Cooperations;

/// <summary>The times at which a store took in a case, in UTC, to the millisecond.</summary>
/// <param name="RecordedAt">
/// The time of the load that added the case to the data; null if that was before the store began to record such times.
/// </param>
/// <param name="ChangedAt">The time of the last load that added the case or changed its content.</param>
public sealed record CaseRecord(DateTimeOffset? RecordedAt, DateTimeOffset ChangedAt);
