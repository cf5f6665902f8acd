using CoopGraph.Cooperations;

namespace CoopGraph.Curation;

/// <summary>A case as a store has it: in the data, or withdrawn from them.</summary>
/// <param name="Case">The content; of a withdrawn case, the last one.</param>
/// <param name="Revision">The number of the last revision of the case, from 1. A withdrawal is a revision.</param>
/// <param name="IsWithdrawn">Whether the case is not in the data.</param>
/// <param name="SeedDigest">
/// The digest of the content that the seed gave (<see cref="History.CaseContent.DigestOf"/>), for a case of the seed that a curator has changed
/// or withdrawn; null for any other.
/// </param>
public sealed record CaseState(Cooperation Case, int Revision, bool IsWithdrawn, string? SeedDigest);
