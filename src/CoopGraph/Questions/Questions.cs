using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Which units? One list for each selection, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">Which units of a list count; null: all.</param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">Which rows of each list are wanted.</param>
public sealed record UnitsQuestion(IReadOnlyList<UnitSelection> Of, Predicate? Where, Ordering<UnitSort> Order, PageRequest Page)
{
    /// <summary>By code, after the keys asked for.</summary>
    public static Ordering<UnitSort> Ordering(IEnumerable<SortBy<UnitSort>>? keys) => new(keys ?? [], UnitSort.Code);
}

/// <summary>A list of units.</summary>
/// <param name="Relation">How the units stand to <paramref name="Of"/>.</param>
/// <param name="Level">The level of the units.</param>
/// <param name="Day">The day whose map is meant.</param>
/// <param name="Of">The unit that they are related to; null for <see cref="UnitRelation.Everywhere"/>.</param>
public sealed record UnitSelection(UnitRelation Relation, AdministrativeLevel Level, DateOnly Day, UnitOnDay? Of = null);

/// <summary>How the units of a list stand to a unit.</summary>
public enum UnitRelation
{
    /// <summary>All units in force.</summary>
    Everywhere,

    /// <summary>Those that lie in it, directly or not.</summary>
    Below,

    /// <summary>Those of its level with the same direct parent.</summary>
    Rivals,

    /// <summary>Those that share a border with it.</summary>
    Neighbours,
}

/// <summary>Which cases? One list for each selection, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">Which cases of a list count; null: all.</param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">Which rows of each list are wanted.</param>
public sealed record CasesQuestion(IReadOnlyList<CaseSelection> Of, Predicate? Where, Ordering<CaseSort> Order, PageRequest Page)
{
    /// <summary>By case id, after the keys asked for.</summary>
    public static Ordering<CaseSort> Ordering(IEnumerable<SortBy<CaseSort>>? keys) => new(keys ?? [], CaseSort.CaseId);
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
        new(keys ?? [new SortBy<PartnerSort>(PartnerSort.CaseCount, Descending: true)], PartnerSort.Code);
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

/// <summary>What two places of one level share.</summary>
/// <param name="Partner">The other one, on the day of the one that was asked about or the nearest day on which it was in force.</param>
/// <param name="Scope">The widest of the scopes of their ties; null where it was not wanted.</param>
/// <param name="CaseCount">In how many cases they meet.</param>
/// <param name="FirstYear">The year of the earliest of these; null where none has one.</param>
/// <param name="LastYear">The year of the latest of these; null where none has one.</param>
/// <param name="Adjacent">Whether they share a border; null where it was not wanted.</param>
/// <param name="DistanceKm">How far their centres lie apart; null where a coordinate is missing, or it was not wanted.</param>
/// <param name="CaseIds">The ids of these cases, sorted; none where they were not wanted.</param>
/// <param name="HasSynthetic">Whether one of these cases is synthetic; false where it was not wanted.</param>
/// <param name="Cases">The cases, in the same order; null where they were not wanted.</param>
public sealed record Partnership(
    UnitOnDay Partner,
    SpatialScope? Scope,
    int CaseCount,
    int? FirstYear,
    int? LastYear,
    bool? Adjacent,
    double? DistanceKm,
    IReadOnlyList<string> CaseIds,
    bool HasSynthetic,
    IReadOnlyList<PlacedCooperation>? Cases = null);
