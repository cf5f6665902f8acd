using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>The outcome of an edit, and what a store writes for it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Edit">The version to write; null if nothing is to be written.</param>
public sealed record EditDecision(EditOutcome Outcome, RecordedEdit? Edit);

/// <summary>A version of the data that an edit makes.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changes">The changes to cases, by case id.</param>
/// <param name="LastCuratedNumber">The greatest number that was given to a curated case.</param>
public sealed record RecordedEdit(LoadedVersion Version, IReadOnlyList<StateChange> Changes, long LastCuratedNumber);

/// <summary>A change to a case.</summary>
/// <param name="Change">The change, for the record.</param>
/// <param name="Before">The content before, which goes to the archive; null if the case was not in the data.</param>
/// <param name="After">The content from now on; null if the case leaves the data.</param>
/// <param name="SeedDigest">The digest of the seed's content, from now on (<see cref="CaseState.SeedDigest"/>).</param>
public sealed record StateChange(CaseChange Change, Cooperation? Before, Cooperation? After, string? SeedDigest);
