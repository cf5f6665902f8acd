using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Tests.Synthesis;

/// <summary>
/// Checks that 1,126 synthetic cases have all figures that the paper reports of its 1,126. The domain's rules count them.
/// </summary>
public class PublishedFiguresTests
{
    private static readonly PlacedCooperation[] Cases = Drawn.Published;

    [Fact]
    public void There_are_1126_cases_between_county_level_units()
    {
        Assert.Equal(1126, Cases.Length);
        Assert.All(Cases, placed => Assert.Equal(AdministrativeLevel.County, placed.Level));
        Assert.All(Cases.SelectMany(placed => placed.Parties), party => Assert.Equal(AdministrativeLevel.County, party.Unit.Unit.Level));
    }

    [Theory]
    [InlineData(Mechanism.Arranged, 664, 59)]
    [InlineData(Mechanism.Mandated, 135, 12)]
    [InlineData(Mechanism.SelfInitiated, 327, 29)]
    public void The_mechanisms_have_their_published_shares_and_the_remainder(Mechanism mechanism, int count, int percent)
    {
        Assert.Equal(count, Cases.Count(placed => placed.Case.Mechanism == mechanism));
        Assert.Equal(percent, Math.Round(100.0 * count / 1126));
    }

    [Fact]
    public void Of_all_cases_85_percent_cross_prefectures_and_of_the_economic_ones_91()
    {
        Assert.Equal(85, PercentCrossing(Cases));
        Assert.Equal(91, PercentCrossing([.. Cases.Where(placed => placed.Case.IssueArea == IssueArea.Economy)]));
    }

    [Fact]
    public void Each_of_the_eight_provinces_has_cases_and_every_case_is_of_one_of_them()
    {
        Assert.Equal(Drawn.OfTheEight, Cases.ByProvince().Keys.Order());
        Assert.All(Cases, placed => Assert.Contains(placed.Provinces(), Drawn.OfTheEight.Contains));
    }

    [Fact]
    public void Shanxi_has_33_cases_by_far_the_fewest_where_a_case_between_provinces_counts_for_both()
    {
        var counts = Cases.ByProvince();

        Assert.Equal(33, counts["Shanxi"]);
        Assert.All(counts.Where(count => count.Key != "Shanxi"), count => Assert.True(2 * count.Value >= 3 * 33, count.Key));
        Assert.True(counts.Values.Sum() > 1126);
    }

    [Fact]
    public void Guangdong_Zhejiang_Shandong_Hubei_and_Guizhou_have_many_cases_and_Anhui_Jilin_and_Shanxi_few() => Assert.Equal(
        ["Anhui", "Jilin", "Shanxi"], Cases.ByProvince().OrderBy(count => count.Value).Take(3).Select(count => count.Key).Order());

    [Fact]
    public void Cases_grow_from_2013_to_2018_and_dip_after()
    {
        var counts = Cases.ByYear();

        Assert.Equal(1126, counts.Sum());
        // From 2013 to 2018 each year has more than the one before.
        Assert.All(Enumerable.Range(4, 6), year => Assert.True(counts[year] > counts[year - 1], $"{2009 + year}"));
        Assert.All(counts[10..], count => Assert.InRange(count, counts[9] / 2, counts[9] - 1));
    }

    [Fact]
    public void Poverty_alleviation_surges_from_2013()
    {
        var counts = Cases.Where(placed => placed.Case.IssueArea == IssueArea.PovertyAlleviation).ByYear();

        Assert.True(counts[4] >= 3 * counts[3]);
        Assert.True(counts[..4].Sum() < 0.06 * counts.Sum());
    }

    [Fact]
    public void Arranged_cases_are_mostly_poverty_alleviation_between_a_donor_and_a_recipient()
    {
        var arranged = Cases.Where(placed => placed.Case.Mechanism == Mechanism.Arranged).ToArray();

        Assert.True(arranged.Count(placed => placed.Case.IssueArea == IssueArea.PovertyAlleviation) > 0.8 * arranged.Length);
        Assert.All(arranged, placed => Assert.Equal([PartyRole.Donor, PartyRole.Recipient], placed.Parties.Select(party => party.Role)));
    }

    [Fact]
    public void Mandated_cases_concern_environment_infrastructure_and_security() => Assert.Equal(
        [IssueArea.Environment, IssueArea.Infrastructure, IssueArea.Security],
        Cases.Where(placed => placed.Case.Mechanism == Mechanism.Mandated).Select(placed => placed.Case.IssueArea).Distinct().Order());

    [Fact]
    public void Self_initiated_cases_are_mostly_economic()
    {
        var selfInitiated = Cases.Where(placed => placed.Case.Mechanism == Mechanism.SelfInitiated).ToArray();

        Assert.True(selfInitiated.Count(placed => placed.Case.IssueArea == IssueArea.Economy) > 0.7 * selfInitiated.Length);
    }

    private static double PercentCrossing(PlacedCooperation[] cases) => Math.Round(100.0 * cases.Count(Drawn.CrossesPrefectures) / cases.Length);
}
