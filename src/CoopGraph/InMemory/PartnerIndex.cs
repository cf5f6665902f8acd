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

    /// <summary>Returns the index of a later version. Only places that take part in a changed case are looked at.</summary>
    /// <param name="map">The map.</param>
    /// <param name="changed">The changed cases, as they were and as they are.</param>
    /// <param name="takingPart">Returns the cases of the later version in which a place or a unit below it takes part, by id.</param>
    public PartnerIndex With(UnitMap map, IEnumerable<PlacedCooperation> changed, Func<Place, IEnumerable<PlacedCooperation>> takingPart)
    {
        var partners = new Dictionary<(Place Place, AdministrativeLevel Level), PartnerTies[]>(_partners);
        foreach (var place in changed.SelectMany(one => one.Parties).Select(party => party.Place).Distinct())
        {
            foreach (var level in Enum.GetValues<AdministrativeLevel>())
                partners.Remove((place, level));
            var own = takingPart(place).SelectMany(one => DirectedTie.FromBothEnds(map, one)).Where(tie => tie.From.Place == place);
            foreach (var (key, ties) in Group(own))
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
