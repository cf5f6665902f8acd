using CoopGraph.Cooperations;

namespace CoopGraph.History;

/// <summary>A content that a case had in earlier versions of the data.</summary>
/// <param name="Content">The case, with its times and its revision as they were.</param>
/// <param name="Until">The generation of the version that no longer has this content.</param>
public sealed record PastCase(Cooperation Content, long Until);
