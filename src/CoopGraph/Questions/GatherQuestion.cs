using CoopGraph.Filters;

namespace CoopGraph.Questions;

/// <summary>
/// A question for the facts of all cases of a list. It returns one list for each selection, all filtered alike, whole and unpaged. Of each
/// case it returns only the facts that counting needs. A store gathers the cases; the domain counts them, so counting is the same for every
/// store.
/// </summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">The condition on the cases of a list; null for all cases.</param>
public sealed record GatherQuestion(IReadOnlyList<CaseSelection> Of, Predicate? Where);
