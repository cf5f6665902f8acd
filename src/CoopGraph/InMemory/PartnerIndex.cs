using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>The partners of each place at each level, with all ties to them in the order of the cases. It is immutable.</summary>
internal sealed class PartnerIndex
{
    private readonly Dictionary<(Place Place, AdministrativeLevel Level), PartnerTies[]> _partners;

    /// <summary>Makes the index.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cases">All cases, by id.</param>
    public PartnerIndex(UnitMap map, IEnumerable<PlacedCooperation> cases) => _partners = Group(cases.SelectMany(one => DirectedTie.FromBothEnds(map, one)));

    private PartnerIndex(Dictionary<(Place, AdministrativeLevel), PartnerTies[]> partners) => _partners = partners;

    /// <summary>Returns the index of a later version. Only places that take part in a changed case are looked at, and of their ties only those of the changed cases are made.</summary>
    /// <param name="map">The map.</param>
    /// <param name="removed">The cases that are gone, or have another content.</param>
    /// <param name="added">The cases that are new, or as they are now.</param>
    public PartnerIndex With(UnitMap map, IReadOnlyList<PlacedCooperation> removed, IReadOnlyList<PlacedCooperation> added)
    {
        var partners = new Dictionary<(Place Place, AdministrativeLevel Level), PartnerTies[]>(_partners);
        var gone = removed.Select(one => one.Case.CaseId).ToHashSet();
        var fresh = added.SelectMany(one => DirectedTie.FromBothEnds(map, one)).ToLookup(tie => tie.From.Place);
        foreach (var place in removed.Concat(added).SelectMany(one => one.Parties).Select(party => party.Place).Distinct())
        {
            (Place, AdministrativeLevel)[] keys = [.. Enum.GetValues<AdministrativeLevel>().Select(level => (place, level))];
            var staying = keys.SelectMany(key => _partners.GetValueOrDefault(key) ?? []).SelectMany(partner => partner.Ties).Where(tie => !gone.Contains(tie.Case.Case.CaseId));
            foreach (var key in keys)
                partners.Remove(key);
            // All ties of a case are either there already or new, so that those of one case keep their order.
            foreach (var (key, ties) in Group(staying.Concat(fresh[place]).OrderBy(tie => tie.Case.Case.CaseId, StringComparer.Ordinal)))
                partners[key] = ties;
        }

        return new(partners);
    }

    /// <summary>Returns the places that shared a case with this one when both had the level, each with the ties to it.</summary>
    public IReadOnlyList<PartnerTies> Of(Place place, AdministrativeLevel level) => _partners.GetValueOrDefault((place, level)) ?? [];

    private static Dictionary<(Place Place, AdministrativeLevel Level), PartnerTies[]> Group(IEnumerable<DirectedTie> ties) => ties
        .GroupBy(tie => (tie.From.Place, tie.From.Unit.Unit.Level))
        .ToDictionary(
            ofPlace => ofPlace.Key,
            ofPlace => ofPlace.GroupBy(tie => tie.To.Place).Select(ties => new PartnerTies(ties.Key, [.. ties])).ToArray());
}

/// <summary>A partner of a place, and all ties between the two.</summary>
internal sealed record PartnerTies(Place Partner, IReadOnlyList<DirectedTie> Ties);
