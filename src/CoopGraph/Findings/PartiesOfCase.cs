using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>Looks at the parties of a case without an object for each case: findings are measured on many.</summary>
internal static class PartiesOfCase
{
    /// <summary>Returns whether a condition holds for at least one party.</summary>
    public static bool HasParty(this CaseFacts facts, Func<UnitStanding, bool> holds)
    {
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            if (holds(facts.Parties[party]))
                return true;
        }

        return false;
    }
}
