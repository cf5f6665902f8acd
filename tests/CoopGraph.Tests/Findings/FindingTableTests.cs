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
            "CROSS_PREFECTURE_SHARE", "CROSS_PREFECTURE_SHARE_ECONOMY", "FIG2_BY_YEAR", "FIG3_BY_YEAR_AND_ISSUE_AREA", "FIG4_BY_PROVINCE",
            "FIG5_BY_MECHANISM", "FIG5_MANDATED_SHARE", "FIG5_SELF_INITIATED_SHARE", "FIG6_ANHUI_PAIRINGS", "FIG7_RIVALS",
            "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA", "ISOLATES", "SCALE", "SCALE_COUNTIES", "TABLE1_TYPOLOGY",
        ],
        FindingTable.All.Select(finding => finding.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_statement_says_what_its_number_is_and_every_finding_where_it_stands() => Assert.All(FindingTable.All, finding =>
    {
        Assert.Contains("The number is ", finding.Statement, StringComparison.Ordinal);
        Assert.Matches("^(Section|Figure|Table) [0-9]", finding.Locator);
    });

    [Theory]
    [InlineData("SCALE", 1126)]
    [InlineData("SCALE_COUNTIES", 820)]
    [InlineData("FIG2_BY_YEAR", null)]
    [InlineData("FIG3_BY_YEAR_AND_ISSUE_AREA", null)]
    [InlineData("FIG4_BY_PROVINCE", 33)]
    [InlineData("FIG5_BY_MECHANISM", 0.59)]
    [InlineData("FIG5_MANDATED_SHARE", 0.12)]
    [InlineData("FIG5_SELF_INITIATED_SHARE", 0.29)]
    [InlineData("TABLE1_TYPOLOGY", null)]
    [InlineData("FIG6_ANHUI_PAIRINGS", 20)]
    [InlineData("ISOLATES", null)]
    [InlineData("FIG7_RIVALS", null)]
    [InlineData("FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA", null)]
    [InlineData("CROSS_PREFECTURE_SHARE", 0.85)]
    [InlineData("CROSS_PREFECTURE_SHARE_ECONOMY", 0.91)]
    public void What_the_paper_prints_is_published_and_a_picture_is_not(string id, object? published) =>
        Assert.Equal(published is null ? null : Convert.ToDouble(published, null), FindingTable.All.Single(finding => finding.Id == id).Published);

    [Fact]
    public void Over_the_synthetic_cases_every_published_number_is_met()
    {
        var measured = FindingTable.Measure(Repository.Map, [.. Drawn.Published.Select(placed => CaseFacts.Of(Repository.Map, placed))]);

        Assert.All(measured.Where(one => one.Finding.Published is not null), one => Assert.Equal(
            one.Finding.Published!.Value, one.Loaded!.Value, one.Finding.Unit == FindingUnit.Share ? 0.005 : 0));
    }

    [Fact]
    public void Every_mechanism_has_one_profile_with_all_its_words()
    {
        Assert.Equal(Enum.GetValues<Mechanism>(), MechanismProfiles.All.Select(profile => profile.Mechanism));
        Assert.All(MechanismProfiles.All, profile => Assert.All(
            [profile.StateInvolvement, profile.Rationality, profile.PartnerChoice, profile.Conflicts, .. profile.Documents],
            words => Assert.False(string.IsNullOrWhiteSpace(words))));
        Assert.All(MechanismProfiles.All, profile => Assert.NotEmpty(profile.Documents));
    }
}
