using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Questions;

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
