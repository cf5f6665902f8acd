using CoopGraph.History;
using CoopGraph.Paging;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>A place among the recorded changes, which are ordered by generation and then by case id.</summary>
/// <param name="Generation">The generation of the last change that lies before the place.</param>
/// <param name="CaseId">The case of that change; null if all changes of the generation lie before the place.</param>
internal readonly record struct Position(long Generation, string? CaseId)
{
    private const char Separator = '/';

    /// <summary>Whether a change lies after the place.</summary>
    public bool IsBefore(CaseChange change) => change.Generation > Generation
        || (change.Generation == Generation && CaseId is not null && string.CompareOrdinal(change.CaseId, CaseId) > 0);

    /// <summary>The question for the changes after the place.</summary>
    public ChangesQuestion Question => CaseId is null
        ? new(Generation, new PageRequest(PageRequest.LargestSize))
        : new(Generation - 1, new PageRequest(PageRequest.LargestSize, After: new RowKey([(decimal)Generation, CaseId])));

    /// <summary>Returns the id of the event of a change, or of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="caseId">The case of the change; null for the version.</param>
    public static string IdOf(string version, string? caseId = null) =>
        caseId is null ? version : $"{version}{Separator}{Uri.EscapeDataString(caseId)}";

    /// <summary>Reads the id of an event, which is the place after it.</summary>
    /// <param name="id">The id; or a version, for the place after all changes that came with it.</param>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <exception cref="InvalidQuestionException">The version was not recorded.</exception>
    public static Position Read(string id, IReadOnlyList<LoadedVersion> versions)
    {
        var parts = id.Split(Separator, 2);
        var generation = versions.FirstOrDefault(known => known.Version == parts[0])?.Generation ?? throw new InvalidQuestionException(
            InvalidQuestionReason.BadUserInput,
            $"The last event id '{id}' is of no version of these data: give the id of an event as it came, or a version of `dataset.versions`.");
        return new(generation, parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
