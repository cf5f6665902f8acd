namespace CoopGraph.Cooperations;

/// <summary>The times at which a store took in a case, in UTC, to the millisecond, and the number of its content.</summary>
/// <param name="RecordedAt">
/// The time of the version that added the case to the data; null if that was before the store began to record such times.
/// </param>
/// <param name="ChangedAt">The time of the last version that added the case or changed its content.</param>
/// <param name="Revision">
/// The number of the content among the recorded revisions of the case, from 1. A withdrawal is a revision, too, so that the content of a case
/// that came back has at least the number 3.
/// </param>
/// <param name="Since">The generation of the version that began with the content; 0 if that was before versions were recorded.</param>
public sealed record CaseRecord(DateTimeOffset? RecordedAt, DateTimeOffset ChangedAt, int Revision, long Since);
