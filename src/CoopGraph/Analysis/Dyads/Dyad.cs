using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Dyads;

/// <summary>Two places that share a case, both of one level on the case's day.</summary>
public sealed class Dyad
{
    internal Dyad(UnitMap map, Place one, Place other, AdministrativeLevel level, IEnumerable<(CaseFacts Case, SpatialScope Scope)> ties)
    {
        (CaseFacts Case, SpatialScope Scope)[] byDate =
            [.. ties.OrderBy(tie => tie.Case.Year is null).ThenBy(tie => tie.Case.Day).ThenBy(tie => tie.Case.CaseId, StringComparer.Ordinal)];
        (One, Other, Level) = (one, other, level);
        Cases = [.. byDate.Select(tie => tie.Case)];
        Scope = byDate.Max(tie => tie.Scope);
        Mechanisms = [.. Cases.Select(facts => facts.Mechanism).Distinct()];
        FirstYear = Cases.Min(facts => facts.Year);
        LastYear = Cases.Max(facts => facts.Year);
        Adjacent = map.AreAdjacent(one, other);
        DistanceKm = UnitMap.DistanceKm(one, other);
    }

    /// <summary>One of the two places.</summary>
    public Place One { get; }

    /// <summary>The other one.</summary>
    public Place Other { get; }

    /// <summary>The level that both had on the days of their cases.</summary>
    public AdministrativeLevel Level { get; }

    /// <summary>The cases that they share, by date, those without a date last; at least one.</summary>
    public IReadOnlyList<CaseFacts> Cases { get; }

    /// <summary>The year of the earliest case; null if none has a year.</summary>
    public int? FirstYear { get; }

    /// <summary>The year of the latest case; null if none has a year.</summary>
    public int? LastYear { get; }

    /// <summary>The mechanisms of the cases, each once, in the order of their first case.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; }

    /// <summary>The widest of the scopes of their ties, each judged on its case's day by the two alone.</summary>
    public SpatialScope Scope { get; }

    /// <summary>Whether the two share a border, or shared one while both existed.</summary>
    public bool Adjacent { get; }

    /// <summary>The distance between their centres in kilometres, rounded to 0.1; null if a coordinate is missing.</summary>
    public double? DistanceKm { get; }

    /// <summary>Returns the two units on a day, or on the nearest day on which each had the level, in the order of their codes.</summary>
    public (UnitOnDay First, UnitOnDay Second) On(DateOnly day)
    {
        var (one, other) = (One.On(day, Level), Other.On(day, Level));
        return string.CompareOrdinal(one.SortCode(day), other.SortCode(day)) < 0 ? (one, other) : (other, one);
    }
}
