using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>The provinces of a donor and a recipient of one case, which can be the same.</summary>
/// <param name="From">The donor's province.</param>
/// <param name="To">The recipient's province.</param>
internal readonly record struct TransferPair(Place From, Place To)
{
    /// <summary>
    /// Returns the transfers of a case in which a party gives or receives, each once; empty for a party with another role, for a party of no
    /// province, and where nobody is on the other side.
    /// </summary>
    public static IEnumerable<TransferPair> Of(CaseFacts facts, int party)
    {
        if (facts.Parties[party].Province is not { } own)
            return [];
        return facts.Roles[party] switch
        {
            PartyRole.Donor => ProvincesOf(facts, PartyRole.Recipient).Select(other => new TransferPair(own, other)),
            PartyRole.Recipient => ProvincesOf(facts, PartyRole.Donor).Select(other => new TransferPair(other, own)),
            _ => [],
        };
    }

    private static IEnumerable<Place> ProvincesOf(CaseFacts facts, PartyRole role) =>
        facts.Parties.Zip(facts.Roles).Where(party => party.Second == role).Select(party => party.First.Province).OfType<Place>().Distinct();
}

/// <summary>The provinces of donor and recipient, as units.</summary>
/// <param name="From">The donor's province.</param>
/// <param name="To">The recipient's province.</param>
public sealed record TransferUnits(UnitOnDay From, UnitOnDay To);
