using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>A question for the partners of units: one list for each unit, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The units.</param>
/// <param name="Where">
/// The condition on ties; null for all ties. A partner is listed if at least one tie fulfils the condition. All figures of a partner come
/// from the ties that fulfil it.
/// </param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">The rows of each list that are requested.</param>
/// <param name="Details">
/// The details requested of each partner, in addition to the number of cases. Other details may be missing from the result.
/// </param>
public sealed record PartnersQuestion(
    IReadOnlyList<UnitOnDay> Of, Predicate? Where, Ordering<PartnerSort> Order, PageRequest Page, PartnerDetails Details = PartnerDetails.Figures)
{
    /// <summary>Returns an order by the given keys, or most cases first; then by code.</summary>
    public static Ordering<PartnerSort> Ordering(IEnumerable<SortBy<PartnerSort>>? keys) =>
        new(keys ?? [new SortBy<PartnerSort>(PartnerSort.CaseCount, Descending: true)], PartnerSort.Code, textKeys: [PartnerSort.Code]);
}

/// <summary>The details of a partner that a question can request. A store need not read a detail that is not requested.</summary>
[Flags]
public enum PartnerDetails
{
    /// <summary>Only the number of cases.</summary>
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

    /// <summary>All details above.</summary>
    Figures = Scope | Years | CaseIds | Provenance | Geography,

    /// <summary><see cref="Partnership.Cases"/>.</summary>
    Cases = 32,
}

/// <summary>A key that partners can be sorted by.</summary>
public enum PartnerSort
{
    /// <summary>The number of shared cases.</summary>
    CaseCount,

    /// <summary>The year of the last shared case; unknown last.</summary>
    LastYear,

    /// <summary>The distance in kilometres; unknown last.</summary>
    DistanceKm,

    /// <summary>
    /// The partner's code, followed by the partner's day if that is not the requested day. Unique (<see cref="UnitOnDay.SortCode"/>).
    /// </summary>
    Code,
}
