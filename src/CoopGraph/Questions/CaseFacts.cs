using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>What counting needs to know of a case.</summary>
/// <param name="CaseId">The case's key. A gathered list is sorted by it, by code unit.</param>
/// <param name="Year">The year of the date; null where it is not known.</param>
/// <param name="Day">The day whose map it is judged by (<see cref="ScopeRules.DayOf"/>).</param>
/// <param name="Mechanism">How it came about.</param>
/// <param name="IssueArea">What it is about.</param>
/// <param name="Scope">How far apart the parties stood.</param>
/// <param name="Level">The highest level among the parties.</param>
/// <param name="Provenance">How it came into the data.</param>
/// <param name="ArrangedBy">The place of the government that arranged it; null where none is named.</param>
/// <param name="Adjacent">Whether any two of its parties share a border, or did while both stood.</param>
/// <param name="AmountRmb">The amount in yuan; null where none is known.</param>
/// <param name="Parties">The parties as they stood on the case's day, in the order of the case.</param>
/// <param name="Roles">What each party is in the case, in the same order.</param>
public sealed record CaseFacts(
    string CaseId,
    int? Year,
    DateOnly Day,
    Mechanism Mechanism,
    IssueArea IssueArea,
    SpatialScope Scope,
    AdministrativeLevel Level,
    Provenance Provenance,
    Place? ArrangedBy,
    bool Adjacent,
    decimal? AmountRmb,
    IReadOnlyList<UnitStanding> Parties,
    IReadOnlyList<PartyRole> Roles)
{
    /// <summary>The facts of a case that is at hand.</summary>
    public static CaseFacts Of(UnitMap map, PlacedCooperation placed)
    {
        UnitStanding[] parties = [.. placed.Parties.Select(party => party.Standing)];
        return new CaseFacts(
            placed.Case.CaseId,
            placed.Year,
            placed.Day,
            placed.Case.Mechanism,
            placed.Case.IssueArea,
            placed.Scope,
            placed.Level,
            placed.Case.Provenance,
            placed.ArrangedBy?.Place,
            AnyAreAdjacent(map, parties),
            placed.Case.Amount?.Rmb,
            parties,
            [.. placed.Parties.Select(party => party.Role)]);
    }

    /// <summary>Whether any two of the parties of a case share a border, or did while both stood.</summary>
    public static bool AnyAreAdjacent(UnitMap map, IReadOnlyList<UnitStanding> parties)
    {
        for (var one = 0; one < parties.Count; one++)
        {
            for (var other = one + 1; other < parties.Count; other++)
            {
                if (map.AreAdjacent(parties[one].Place, parties[other].Place))
                    return true;
            }
        }

        return false;
    }
}
