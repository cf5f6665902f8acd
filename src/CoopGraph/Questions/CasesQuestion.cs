using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>A question for cases: one list for each selection, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">The condition on the cases of a list; null for all cases.</param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">The rows of each list that are requested.</param>
public sealed record CasesQuestion(IReadOnlyList<CaseSelection> Of, Predicate? Where, Ordering<CaseSort> Order, PageRequest Page)
{
    /// <summary>Returns an order by the given keys, then by case id.</summary>
    public static Ordering<CaseSort> Ordering(IEnumerable<SortBy<CaseSort>>? keys) => new(keys ?? [], CaseSort.CaseId, textKeys: [CaseSort.SignedOn, CaseSort.CaseId]);
}

/// <summary>A list of cases.</summary>
/// <param name="Relation">The relation of the cases to <paramref name="Of"/>.</param>
/// <param name="Of">The place that they are related to; null for <see cref="CaseRelation.Everywhere"/>.</param>
public sealed record CaseSelection(CaseRelation Relation, Place? Of = null);

/// <summary>The relation of the cases of a list to a place.</summary>
public enum CaseRelation
{
    /// <summary>All cases.</summary>
    Everywhere,

    /// <summary>The cases in which the place, or a unit that lay in it on the case's day, takes part; each once.</summary>
    TakingPart,

    /// <summary>The cases that the place's government brokered between others, without being a party itself.</summary>
    ArrangedBy,
}

/// <summary>A key that cases can be sorted by.</summary>
public enum CaseSort
{
    /// <summary>The year; unknown last.</summary>
    Year,

    /// <summary>The day of the date; unknown last.</summary>
    SignedOn,

    /// <summary>The key. Unique.</summary>
    CaseId,

    /// <summary>The amount in yuan; unknown last.</summary>
    Amount,

    /// <summary>The time at which it was added to the data; unknown last.</summary>
    RecordedAt,

    /// <summary>The time at which it was added or last changed; unknown last.</summary>
    ChangedAt,
}
