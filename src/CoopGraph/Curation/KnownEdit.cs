using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>An edit that was applied with a key, as a store records it.</summary>
/// <param name="Digest">The digest of the edit.</param>
/// <param name="Version">The version that began with it.</param>
/// <param name="Generation">The generation of that version.</param>
/// <param name="Cases">The cases, in the order of the edit.</param>
public sealed record KnownEdit(string Digest, string Version, long Generation, IReadOnlyList<KnownEdit.KnownCase> Cases)
{
    /// <summary>A case of the edit.</summary>
    /// <param name="CaseId">The key of the case.</param>
    /// <param name="Kind">The name of the change (<see cref="ChangeKind"/>); null if the case was the same before.</param>
    public sealed record KnownCase(string CaseId, string? Kind);

    /// <summary>Returns the cases of an outcome, for the record.</summary>
    public static KnownCase[] CasesOf(EditOutcome.Applied outcome) => [.. outcome.Cases.Select(one => new KnownCase(one.Case.CaseId, one.Kind?.ToString()))];

    /// <summary>Returns the outcome of the edit, for a client that sends it again.</summary>
    /// <param name="key">The key that came with it.</param>
    /// <param name="contentsOf">Returns the contents that a case had, the oldest first.</param>
    public EditOutcome Again(IdempotencyKey key, Func<string, IReadOnlyList<Cooperation>> contentsOf) => key.Digest == Digest
        ? new EditOutcome.Applied(Version, [.. Cases.Select(one => Again(one, contentsOf))])
        : new EditOutcome.Refused(
        [
            new EditError.Invalid(
            [
                new(0, "IdempotencyKey", $"The key '{key.Value}' was used for another edit within {IdempotencyKey.KnownFor.TotalHours:0} hours; give every edit a key of its own.")
                {
                    Rule = CaseRule.IdempotencyKey,
                },
            ]),
        ]);

    private EditedCase Again(KnownCase one, Func<string, IReadOnlyList<Cooperation>> contentsOf)
    {
        var edited = new EditedCase(ContentOf(one, contentsOf), one.Kind is { } kind ? Enum.Parse<ChangeKind>(kind) : null);
        // A withdrawal is the revision after that of the last content.
        return edited.Kind == ChangeKind.Withdrawn ? edited with { Revision = edited.Revision + 1 } : edited;
    }

    private Cooperation ContentOf(KnownCase one, Func<string, IReadOnlyList<Cooperation>> contentsOf)
    {
        var contents = contentsOf(one.CaseId);
        return contents.LastOrDefault(content => (content.Record?.Since ?? 0) <= Generation) ?? contents[0];
    }
}
