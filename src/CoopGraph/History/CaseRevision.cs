namespace CoopGraph.History;

/// <summary>A change to a case with all that is recorded of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Version">The version that began with it, with its time, author and reason.</param>
/// <param name="Changes">
/// The properties that have another value, with both values; empty unless the case was changed, or if its content was not recorded then.
/// </param>
public sealed record CaseRevision(CaseChange Change, LoadedVersion Version, IReadOnlyList<FieldChange> Changes);

/// <summary>A property of a case that a change gave another value.</summary>
/// <param name="Field">The name of the property, such as `title`.</param>
/// <param name="Before">The value before the change, as text; null if there was none.</param>
/// <param name="After">The value after the change, as text; null if there is none.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
