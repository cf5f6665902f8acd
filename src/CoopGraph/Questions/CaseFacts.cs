using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>The facts of a case that counting needs.</summary>
/// <param name="CaseId">The case's key. A gathered list is sorted by it, by code unit.</param>
/// <param name="Year">The year of the date; null if it is not known.</param>
/// <param name="DateBasis">The meaning of the date; null if no date is known.</param>
/// <param name="Day">The day of the map that is used for the case (<see cref="ScopeRules.DayOf"/>).</param>
/// <param name="Mechanism">The way in which the cooperation came about.</param>
/// <param name="IssueArea">The subject of the cooperation.</param>
/// <param name="Scope">The distance between the parties in the hierarchy.</param>
/// <param name="Level">The highest level among the parties.</param>
/// <param name="Provenance">The way in which the case entered the data.</param>
/// <param name="Confidence">The strength of the proof.</param>
/// <param name="SourceUrl">The address of the page that proves the case; null if it has none.</param>
/// <param name="ArrangedBy">The place of the government that arranged the case; null if none is named.</param>
/// <param name="Adjacent">Whether any two of the parties share a border, or shared one while both existed.</param>
/// <param name="AmountRmb">The amount in yuan; null if none is known.</param>
/// <param name="AmountPeriod">The period that the amount covers; null if it is not known, or if no amount is.</param>
/// <param name="Parties">The parties on the case's day, in the order of the case.</param>
/// <param name="Roles">The role of each party in the case, in the same order.</param>
public sealed record CaseFacts(
    string CaseId,
    int? Year,
    DateBasis? DateBasis,
    DateOnly Day,
    Mechanism Mechanism,
    IssueArea IssueArea,
    SpatialScope Scope,
    AdministrativeLevel Level,
    Provenance Provenance,
    Confidence Confidence,
    string? SourceUrl,
    Place? ArrangedBy,
    bool Adjacent,
    decimal? AmountRmb,
    AmountPeriod? AmountPeriod,
    IReadOnlyList<UnitStanding> Parties,
    IReadOnlyList<PartyRole> Roles)
{
    /// <summary>The times at which the store took in the case; null if they are not known.</summary>
    public CaseRecord? Record { get; init; }

    /// <summary>Returns the facts of a case that is in memory.</summary>
    public static CaseFacts Of(UnitMap map, PlacedCooperation placed)
    {
        UnitStanding[] parties = [.. placed.Parties.Select(party => party.Standing)];
        return new CaseFacts(
            placed.Case.CaseId,
            placed.Year,
            placed.Case.DateBasis,
            placed.Day,
            placed.Case.Mechanism,
            placed.Case.IssueArea,
            placed.Scope,
            placed.Level,
            placed.Case.Provenance,
            placed.Case.Source.Confidence,
            placed.Case.Source.Url,
            placed.ArrangedBy?.Place,
            AnyAreAdjacent(map, parties),
            placed.Case.Amount?.Rmb,
            placed.Case.Amount?.Period,
            parties,
            [.. placed.Parties.Select(party => party.Role)])
        {
            Record = placed.Case.Record,
        };
    }

    /// <summary>Returns whether any two of the parties of a case share a border, or shared one while both existed.</summary>
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
