using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>With whom do units cooperate? One list for each unit, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The units.</param>
/// <param name="Where">
/// Which ties count; null: all. A partner is listed when at least one tie does, and all its figures are of the ties that do.
/// </param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">Which rows of each list are wanted.</param>
/// <param name="Wanted">What is wanted of each partner beside the number of cases. What is not wanted may be missing in the answer.</param>
public sealed record PartnersQuestion(
    IReadOnlyList<UnitOnDay> Of, Predicate? Where, Ordering<PartnerSort> Order, PageRequest Page, PartnerDetails Wanted = PartnerDetails.Figures)
{
    /// <summary>By the keys asked for, or most cases first; then by code.</summary>
    public static Ordering<PartnerSort> Ordering(IEnumerable<SortBy<PartnerSort>>? keys) =>
        new(keys ?? [new SortBy<PartnerSort>(PartnerSort.CaseCount, Descending: true)], PartnerSort.Code, textKeys: [PartnerSort.Code]);
}

/// <summary>What a question for partners may want of each; every detail that is not wanted is one that a store need not read.</summary>
[Flags]
public enum PartnerDetails
{
    /// <summary>The number of cases alone.</summary>
    None = 0,

    /// <summary><see cref="Partnership.Scope"/>.</summary>
    Scope = 1,

    /// <summary><see cref="Partnership.FirstYear"/> and <see cref="Partnership.LastYear"/>.</summary>
    Years = 2,

    /// <summary><see cref="Partnership.CaseIds"/>.</summary>
    CaseIds = 4,

    /// <summary><see cref="Partnership.HasSynthetic"/>.</summary>
    Provenance = 8,

    /// <summary><see cref="Partnership.Adjacent"/> and <see cref="Partnership.DistanceKm"/>.</summary>
    Geography = 16,

    /// <summary>All of these.</summary>
    Figures = Scope | Years | CaseIds | Provenance | Geography,

    /// <summary><see cref="Partnership.Cases"/>.</summary>
    Cases = 32,
}

/// <summary>What partners can be sorted by.</summary>
public enum PartnerSort
{
    /// <summary>The number of cases shared.</summary>
    CaseCount,

    /// <summary>The year of the last case shared; unknown last.</summary>
    LastYear,

    /// <summary>The distance in kilometres; unknown last.</summary>
    DistanceKm,

    /// <summary>The partner's code, with the partner's day where that is not the one asked about. Unique (<see cref="UnitOnDay.SortCode"/>).</summary>
    Code,
}
