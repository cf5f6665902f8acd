using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Which cases? One list for each selection, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">Which cases of a list count; null: all.</param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">Which rows of each list are wanted.</param>
public sealed record CasesQuestion(IReadOnlyList<CaseSelection> Of, Predicate? Where, Ordering<CaseSort> Order, PageRequest Page)
{
    /// <summary>By case id, after the keys asked for.</summary>
    public static Ordering<CaseSort> Ordering(IEnumerable<SortBy<CaseSort>>? keys) => new(keys ?? [], CaseSort.CaseId, textKeys: [CaseSort.CaseId]);
}

/// <summary>A list of cases.</summary>
/// <param name="Relation">How the cases stand to <paramref name="Of"/>.</param>
/// <param name="Of">The place that they are related to; null for <see cref="CaseRelation.Everywhere"/>.</param>
public sealed record CaseSelection(CaseRelation Relation, Place? Of = null);

/// <summary>How the cases of a list stand to a place.</summary>
public enum CaseRelation
{
    /// <summary>All cases.</summary>
    Everywhere,

    /// <summary>Those in which the place, or a unit that lay in it on the case's day, takes part; each once.</summary>
    TakingPart,

    /// <summary>Those that the place's government brokered between others, without being a party itself.</summary>
    ArrangedBy,
}

/// <summary>What cases can be sorted by.</summary>
public enum CaseSort
{
    /// <summary>The year; unknown last.</summary>
    Year,

    /// <summary>The key. Unique.</summary>
    CaseId,

    /// <summary>The amount in yuan; unknown last.</summary>
    Amount,
}
