using CoopGraph.Filters;

namespace CoopGraph.Questions;

/// <summary>
/// What do all the cases of a list say? One list for each selection, all filtered alike, whole and unpaged, but of each case only what
/// counting needs. A store gathers; the counting is the domain's, and so the same for every store.
/// </summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">Which cases of a list count; null: all.</param>
public sealed record GatherQuestion(IReadOnlyList<CaseSelection> Of, Predicate? Where);
