using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>Puts the revisions of a case together from its recorded changes and contents.</summary>
public static class Revisions
{
    /// <summary>Returns the revisions of a case, the oldest first.</summary>
    /// <param name="changes">The recorded changes of the case, the oldest first.</param>
    /// <param name="contents">The contents that the case had, the oldest first.</param>
    /// <param name="versions">The recorded versions, the newest first.</param>
    public static IReadOnlyList<CaseRevision> Of(
        IReadOnlyList<CaseChange> changes, IReadOnlyList<Cooperation> contents, IReadOnlyList<LoadedVersion> versions) =>
        [.. changes.Select(change => new CaseRevision(change, versions.At(change.Generation), DifferencesOf(change, contents)))];

    private static IReadOnlyList<FieldChange> DifferencesOf(CaseChange change, IReadOnlyList<Cooperation> contents)
    {
        if (change.Kind != ChangeKind.Changed)
            return [];
        var after = contents.Index().FirstOrDefault(one => one.Item.Record?.Since == change.Generation);
        return after is { Item: { } content, Index: > 0 } && contents[after.Index - 1] is var before && (before.Record?.Revision ?? 1) == change.Revision - 1
            ? CaseContent.DifferencesOf(before, content)
            : [];
    }
}
