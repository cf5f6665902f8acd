using CoopGraph.Cooperations;

namespace CoopGraph.History;

/// <summary>A change to a case, by a load or an edit. A case has at most one in each version.</summary>
/// <param name="Generation">The generation of the version that began with the change (<see cref="LoadedVersion.Generation"/>).</param>
/// <param name="CaseId">The key of the case.</param>
/// <param name="Kind">The kind of the change.</param>
/// <param name="Title">The title of the case after the change; of a withdrawn case, the last one.</param>
/// <param name="Provenance">The provenance of the case after the change; of a withdrawn case, the last one.</param>
/// <param name="Fields">
/// The properties of the case that have another value (<see cref="CaseContent.Properties"/>); empty unless the case was changed.
/// </param>
/// <param name="Revision">The number of the change among those of the case, from 1.</param>
public sealed record CaseChange(
    long Generation, string CaseId, ChangeKind Kind, string Title, Provenance Provenance, IReadOnlyList<string> Fields, int Revision);
