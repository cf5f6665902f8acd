using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Curation;

/// <summary>The marks by which two cases are suspected to be one agreement: parties, date and subject.</summary>
internal static class DuplicateKey
{
    /// <summary>Returns the marks as text; null if a party is of an unknown code. The order of the parties and their roles do not count.</summary>
    public static string? Of(UnitMap map, Cooperation one)
    {
        var places = one.Parties.Select(party => map.PlaceNamedBy(party.Code, one.Date)?.Index).ToArray();
        return places.Contains(null) ? null : $"{string.Join(',', places.Order())} {one.Date} {one.IssueArea}";
    }

    /// <summary>Returns the place of the first party; null if there is none.</summary>
    public static Place? FirstPlace(UnitMap map, Cooperation one) => one.Parties is [var first, ..] ? map.PlaceNamedBy(first.Code, one.Date) : null;
}
