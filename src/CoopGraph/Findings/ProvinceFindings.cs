using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Findings;

/// <summary>The findings about provinces: where cooperation is frequent, and why.</summary>
internal static class ProvinceFindings
{
    public static FindingRule Fewest { get; } = new(
        new Finding(
            "FIG4_BY_PROVINCE",
            "Shanxi has by far the fewest cases. A case between provinces counts once for each of them. The number is that of the cases with a party in "
            + "Shanxi.",
            "Section 5, Section 2 with Figure 4, note 7",
            PublishedFigures.CasesOfShanxi,
            FindingUnit.Cases),
        cases => Measurement.Of(cases.All, () => cases.All.Count(facts => facts.HasParty(IsOfShanxi))));

    public static FindingRule Recipients { get; } = FindingRule.Share(
        "RECIPIENT_PROVINCES",
        "Hubei and Guizhou have many cases because donors on the coast were paired with their counties. The number is the share of the cases "
        + "of these two provinces that are poverty alleviation across provinces with a county of theirs as recipient.",
        "Section 2 with Figure 4",
        null,
        cases => cases.All.Where(facts => facts.HasParty(IsOfRecipients)),
        IsAidFromAfar);

    private static bool IsAidFromAfar(CaseFacts facts)
    {
        if (facts is not { IssueArea: IssueArea.PovertyAlleviation, Scope: SpatialScope.CrossProvince })
            return false;
        for (var party = 0; party < facts.Parties.Count; party++)
        {
            if (facts.Roles[party] == PartyRole.Recipient && IsOfRecipients(facts.Parties[party]))
                return true;
        }

        return false;
    }

    private static bool IsOfShanxi(UnitStanding party) => IsIn(party, EightProvinces.Shanxi);

    private static bool IsOfRecipients(UnitStanding party) => IsIn(party, EightProvinces.Hubei) || IsIn(party, EightProvinces.Guizhou);

    private static bool IsIn(UnitStanding party, UnitCode province) => party.Province?.Latest.Code == province;
}
