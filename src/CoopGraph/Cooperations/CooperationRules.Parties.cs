using CoopGraph.Units;

namespace CoopGraph.Cooperations;

public static partial class CooperationRules
{
    private static IEnumerable<RuleViolation> CheckParties(int row, Cooperation cooperation, UnitMap map)
    {
        const string member = nameof(cooperation.Parties);
        if (cooperation.Parties.Count < 2)
            yield return new(row, member, $"The number of parties is {cooperation.Parties.Count}; a case has two or more.") { Rule = CaseRule.PartyCount };

        // A unit is also listed twice if both its earlier code and its later code are in the list.
        var seen = new Dictionary<Place, UnitCode>();
        foreach (var party in cooperation.Parties)
        {
            if (map.PlaceNamedBy(party.Code, cooperation.Date) is not { } place)
                yield return new(row, member, UnknownCodeMessage.For(map, party.Code, cooperation.Date)) { Rule = CaseRule.KnownUnit };
            else if (!seen.TryAdd(place, party.Code))
                yield return new(row, member, $"{Twice(place, seen[place], party.Code)}; every party is listed once.") { Rule = CaseRule.PartyOnce };
        }
    }

    private static string Twice(Place place, UnitCode one, UnitCode other) =>
        one == other
            ? $"{other} {place.Latest.NameEn} is in the list twice"
            : $"{one} and {other} are codes of one place, {place.Latest.NameEn}";

    private static IEnumerable<RuleViolation> CheckRoles(int row, Cooperation cooperation)
    {
        var roles = cooperation.Parties.Select(party => party.Role).Distinct().Order().ToArray();
        if (roles is [] or [PartyRole.Peer] or [PartyRole.Donor, PartyRole.Recipient] or [PartyRole.Upstream, PartyRole.Downstream])
            yield break;
        var reason = roles is [var lonely]
            ? $"One party is {lonely}, but none is {CounterpartOf(lonely)}."
            : $"{string.Join(", ", roles)} do not go together.";
        yield return new(
            row,
            "Parties.Role",
            reason + " Parties are Donor and Recipient, or Upstream and Downstream, or all of them Peer.")
        { Rule = CaseRule.Roles };
    }

    private static PartyRole CounterpartOf(PartyRole role) => role switch
    {
        PartyRole.Donor => PartyRole.Recipient,
        PartyRole.Recipient => PartyRole.Donor,
        PartyRole.Upstream => PartyRole.Downstream,
        PartyRole.Downstream => PartyRole.Upstream,
        _ => PartyRole.Peer,
    };

    private static IEnumerable<RuleViolation> CheckArranger(int row, Cooperation cooperation, UnitMap map)
    {
        if (cooperation.ArrangedBy is not { } code)
            yield break;
        const string member = nameof(cooperation.ArrangedBy);
        if (cooperation.Mechanism != Mechanism.Arranged)
        {
            yield return new(
                row,
                member,
                $"{code} is said to have arranged a case whose mechanism is {cooperation.Mechanism}; only Arranged cases are arranged.")
            { Rule = CaseRule.Arranger };
        }

        if (map.VersionsNamedBy(code, cooperation.Date).LastOrDefault() is not { } unit)
            yield return new(row, member, UnknownCodeMessage.For(map, code, cooperation.Date)) { Rule = CaseRule.Arranger };
        else if (unit.Level >= AdministrativeLevel.County)
        {
            yield return new(
                row,
                member,
                $"{code} {unit.NameEn} is of the level {unit.Level}; a case is arranged by a government above county level.")
            { Rule = CaseRule.Arranger };
        }
        else if (PartyNotBelow(map.PlaceOf(unit), cooperation, map) is { } party)
        {
            yield return new(
                row,
                member,
                $"{code} {unit.NameEn} was not above {party.Unit.Code} {party.Unit.NameEn}, a party of the case, on {party.Day:yyyy-MM-dd}; a case is "
                + "arranged by a government above all of its parties.")
            { Rule = CaseRule.Arranger };
        }
    }

    // A party of an unknown code is a violation of its own.
    private static UnitOnDay? PartyNotBelow(Place arranger, Cooperation cooperation, UnitMap map)
    {
        var day = ScopeRules.DayOf(cooperation.Date, map.Window);
        return cooperation.Parties
            .Select(party => map.PlaceNamedBy(party.Code, cooperation.Date)?.On(day))
            .FirstOrDefault(party => party is { } unit && !map.AncestorsOf(unit).Any(above => map.PlaceOf(above.Unit) == arranger));
    }
}
