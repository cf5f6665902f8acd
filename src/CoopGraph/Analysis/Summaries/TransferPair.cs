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
    /// Finds the transfers of a case in which a party gives or receives, each once: none for a party with another role, for a party of no
    /// province, and where nobody is on the other side.
    /// </summary>
    /// <param name="facts">The case.</param>
    /// <param name="party">The position of the party.</param>
    /// <param name="found">The list that the transfers replace.</param>
    public static void Find(CaseFacts facts, int party, List<TransferPair> found)
    {
        found.Clear();
        var role = facts.Roles[party];
        if (facts.Parties[party].Province is not { } own || role is not (PartyRole.Donor or PartyRole.Recipient))
            return;
        var opposite = role == PartyRole.Donor ? PartyRole.Recipient : PartyRole.Donor;
        for (var other = 0; other < facts.Parties.Count; other++)
        {
            if (facts.Roles[other] != opposite || facts.Parties[other].Province is not { } province)
                continue;
            var transfer = role == PartyRole.Donor ? new TransferPair(own, province) : new TransferPair(province, own);
            if (!found.Contains(transfer))
                found.Add(transfer);
        }
    }
}

/// <summary>The provinces of donor and recipient, as units.</summary>
/// <param name="From">The donor's province.</param>
/// <param name="To">The recipient's province.</param>
public sealed record TransferUnits(UnitOnDay From, UnitOnDay To);
