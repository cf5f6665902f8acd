using CoopGraph.Cooperations;
using CoopGraph.Findings;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Synthesis;

namespace CoopGraph.Tests.Findings;

/// <summary>All findings together, and the profiles of the mechanisms.</summary>
public class FindingTableTests
{
    [Fact]
    public void Every_promised_finding_is_there_once() => Assert.Equal(
        [
            "CROSS_PREFECTURE_SHARE", "CROSS_PREFECTURE_SHARE_ARRANGED", "CROSS_PREFECTURE_SHARE_ECONOMY",
            "CROSS_PREFECTURE_SHARE_MANDATED", "CROSS_PREFECTURE_SHARE_SELF_INITIATED", "FIG2_BY_YEAR",
            "FIG3_BY_YEAR_AND_ISSUE_AREA", "FIG3_POVERTY_SHARE_OF_GROWTH", "FIG4_BY_PROVINCE", "FIG5_BY_MECHANISM",
            "FIG5_MANDATED_SHARE", "FIG5_SELF_INITIATED_SHARE", "FIG6_ANHUI_PAIRINGS", "FIG6_DONORS", "FIG6_RECIPIENTS",
            "FIG7_RIVALS", "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA", "GAP_ARRANGED", "GAP_SELF_INITIATED", "ISOLATES", "ISOLATES_OTHERS", "NEIGHBOURS_MANDATED",
            "NEIGHBOURS_OTHERS", "NEIGHBOURS_SECURITY", "RECIPIENT_PROVINCES", "SCALE", "SCALE_COUNTIES", "SINCE_2013_SHARE",
            "TABLE1_ARRANGED_POVERTY", "TABLE1_MANDATED_AREAS", "TABLE1_SELF_INITIATED_ECONOMY", "TABLE1_TYPOLOGY",
            "THREE_ISSUE_AREAS",
        ],
        FindingTable.All.Select(finding => finding.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_statement_says_what_its_number_is_and_every_finding_where_it_stands() => Assert.All(FindingTable.All, finding =>
    {
        Assert.Contains("The number is ", finding.Statement, StringComparison.Ordinal);
        Assert.Matches("^Sections? [0-9]", finding.Locator);
    });

    [Fact]
    public void What_the_paper_prints_is_published_and_a_picture_is_not() => Assert.Equal(
        [
            ("SCALE", 1126),
            ("SCALE_COUNTIES", 820),
            ("FIG4_BY_PROVINCE", 33),
            ("FIG5_BY_MECHANISM", 0.59),
            ("FIG5_MANDATED_SHARE", 0.12),
            ("FIG5_SELF_INITIATED_SHARE", 0.29),
            ("FIG6_ANHUI_PAIRINGS", 20),
            ("FIG6_DONORS", 20),
            ("FIG6_RECIPIENTS", 20),
            ("CROSS_PREFECTURE_SHARE", 0.85),
            ("CROSS_PREFECTURE_SHARE_ECONOMY", 0.91),
        ],
        FindingTable.All.Where(finding => finding.Published is not null).Select(finding => (finding.Id, finding.Published!.Value)));

    [Fact]
    public void Over_the_synthetic_cases_every_published_number_is_met()
    {
        var measured = FindingTable.Measure(Repository.Map, [.. Drawn.Published.Select(placed => CaseFacts.Of(Repository.Map, placed))], withSensitivity: false);

        Assert.All(measured.Where(one => one.Finding.Published is not null), one => Assert.Equal(
            one.Finding.Published!.Value, one.Loaded!.Value, one.Finding.Unit == FindingUnit.Share ? 0.005 : 0));
    }

    [Fact]
    public void Every_mechanism_has_one_profile_with_all_its_words()
    {
        Assert.Equal(Enum.GetValues<Mechanism>(), MechanismProfiles.All.Select(profile => profile.Mechanism));
        Assert.All(MechanismProfiles.All, profile => Assert.All(
            [profile.StateInvolvement, profile.Rationality, profile.PartnerChoice, profile.Conflicts, .. profile.Documents, .. profile.Agreements],
            words => Assert.False(string.IsNullOrWhiteSpace(words))));
        Assert.All(MechanismProfiles.All, profile => Assert.NotEmpty(profile.Agreements));
    }

    [Fact]
    public void Table_1_names_policy_documents_for_all_but_the_self_initiated_cases() =>
        Assert.Equal([1, 3, 0], MechanismProfiles.All.Select(profile => profile.Documents.Count));
}
