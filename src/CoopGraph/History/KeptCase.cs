namespace CoopGraph.History;

/// <summary>A case of which a load has another content than the loads before, and which stays as a curator left it.</summary>
/// <param name="CaseId">The key of the case.</param>
/// <param name="IsWithdrawn">Whether the curator has withdrawn it.</param>
/// <param name="Fields">The properties in which the curator's content differs from that of the load; empty for a withdrawn case.</param>
public sealed record KeptCase(string CaseId, bool IsWithdrawn, IReadOnlyList<string> Fields)
{
    /// <summary>Returns a sentence about the case.</summary>
    public override string ToString() => IsWithdrawn
        ? $"{CaseId} stays withdrawn, although the seed has it with another content."
        : $"{CaseId} stays as a curator left it; the seed has another {string.Join(", ", Fields)}.";
}
