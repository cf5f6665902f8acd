using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>The cooperation between two places of one level.</summary>
/// <param name="Partner">The other place, on the day of the unit in the question or on the nearest day on which it was in force.</param>
/// <param name="Scope">The widest of the scopes of their ties; null if it was not requested.</param>
/// <param name="CaseCount">The number of cases that they share.</param>
/// <param name="FirstYear">The year of the earliest of these cases; null if no case has a year.</param>
/// <param name="LastYear">The year of the latest of these cases; null if no case has a year.</param>
/// <param name="Adjacent">Whether they share a border; null if it was not requested.</param>
/// <param name="DistanceKm">The distance between their centres; null if a coordinate is missing or it was not requested.</param>
/// <param name="CaseIds">The ids of these cases, sorted; empty if they were not requested.</param>
/// <param name="HasSynthetic">Whether one of these cases is synthetic; false if it was not requested.</param>
/// <param name="Cases">The cases, in the same order; null if they were not requested.</param>
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
