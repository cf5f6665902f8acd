using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Checks that synthetic cases agree with the words of the paper where it prints no number, for any number of cases and any seed.</summary>
public class PaperWordsTests
{
    private static readonly string[] Coast = ["Guangdong", "Shandong", "Zhejiang"];

    /// <summary>The drawings that are checked: number of cases and seed.</summary>
    public static TheoryData<int, int> Drawings => new() { { 300, 1 }, { 300, 42 }, { 1126, 1 }, { 1126, 7 }, { 5000, 3 }, { 5000, int.MaxValue } };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Mandated_cases_cross_provincial_borders_for_clean_air_and_border_security(int cases, int seed)
    {
        var mandated = Drawn.Of(cases, seed).Where(placed => placed.Case.Mechanism == Mechanism.Mandated).ToArray();
        var across = mandated.Where(placed => placed.Scope == SpatialScope.CrossProvince).ToArray();

        Assert.Equal(LargestRemainder.Percent(20, mandated.Length), across.Length);
        Assert.Equal(
            [IssueArea.Environment, IssueArea.Security], across.Select(placed => placed.Case.IssueArea).Distinct().Order());
        Assert.All(across, placed => Assert.True(Repository.Map.AreAdjacent(placed.Parties[0].Place, placed.Parties[1].Place), placed.Case.Title));
        Assert.All(across, placed => Assert.All(placed.Parties, party => Assert.Equal(PartyRole.Peer, party.Role)));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Every_case_has_a_party_in_the_eight_provinces_and_only_a_case_on_a_border_has_another(int cases, int seed) => Assert.All(
        Drawn.Of(cases, seed),
        placed =>
        {
            Assert.True(IsOfTheEight(placed.Parties[0]), placed.Case.CaseId);
            Assert.True(
                IsOfTheEight(placed.Parties[1]) || placed is { Scope: SpatialScope.CrossProvince, Case.Mechanism: Mechanism.Mandated },
                placed.Case.CaseId);
        });

    [Fact]
    public void Some_borders_lie_between_two_of_the_eight_provinces_and_some_lead_out_of_them()
    {
        var across = Drawn.Published.Where(placed => placed is { Scope: SpatialScope.CrossProvince, Case.Mechanism: Mechanism.Mandated }).ToArray();

        Assert.Equal((27, 22), (across.Length, across.Count(placed => !IsOfTheEight(placed.Parties[1]))));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void The_pairings_of_Anhui_are_of_2013_or_later_and_most_from_2016_on(int cases, int seed)
    {
        var pairings = Drawn.Of(cases, seed).ArrangedByAnhui().ToArray();

        Assert.All(pairings, pairing => Assert.InRange(pairing.Year!.Value, 2013, 2020));
        Assert.True(pairings.Count(pairing => pairing.Year >= 2016) >= 0.7 * pairings.Length);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Poverty_alleviation_has_its_highest_shares_in_Guizhou_and_Hubei(int cases, int seed)
    {
        var drawn = Drawn.Of(cases, seed);
        var all = drawn.ByProvince();
        var poverty = drawn.Where(IsPoverty).ToArray().ByProvince();
        var shares = Drawn.OfTheEight.OrderByDescending(name => (double)poverty.GetValueOrDefault(name) / all[name]);

        Assert.Equal(["Guizhou", "Hubei"], shares.Take(2));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Most_cases_of_Hubei_and_of_Guizhou_are_aid_from_the_coast(int cases, int seed) => Assert.All(["Hubei", "Guizhou"], name =>
    {
        var ofProvince = Drawn.Of(cases, seed).Where(placed => placed.Provinces().Contains(name)).ToArray();
        var aided = ofProvince.Count(placed =>
            IsPoverty(placed)
            && placed.Provinces().ToArray() is [var donor, var recipient]
            && recipient == name
            && Coast.Contains(donor)
            && placed.Parties[1].Role == PartyRole.Recipient);

        Assert.True(aided > 0.5 * ofProvince.Length, $"{name}: {aided} of {ofProvince.Length}");
    });

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Self_initiated_cases_almost_always_cross_prefectures_arranged_ones_less_and_mandated_ones_least(int cases, int seed)
    {
        double Crossing(Mechanism mechanism)
        {
            var ofMechanism = Drawn.Of(cases, seed).Where(placed => placed.Case.Mechanism == mechanism).ToArray();
            return (double)ofMechanism.Count(Drawn.CrossesPrefectures) / ofMechanism.Length;
        }

        Assert.InRange(Crossing(Mechanism.SelfInitiated), 0.9, 0.99);
        Assert.InRange(Crossing(Mechanism.Arranged), 0.8, Crossing(Mechanism.SelfInitiated) - 0.03);
        Assert.InRange(Crossing(Mechanism.Mandated), 0.4, Crossing(Mechanism.Arranged) - 0.2);
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void More_counties_of_Shanxi_than_of_any_other_province_have_no_case(int cases, int seed)
    {
        var shares = IsolateShares(cases, seed);

        Assert.InRange(shares["Shanxi"], 0.55, 1);
        Assert.Equal("Shanxi", shares.MaxBy(share => share.Value).Key);
    }

    [Theory]
    [InlineData(1126, 1)]
    [InlineData(1126, 7)]
    [InlineData(5000, 3)]
    [InlineData(20_000, 5)]
    public void Few_counties_outside_Shanxi_have_no_case(int cases, int seed) => Assert.All(
        IsolateShares(cases, seed).Where(share => share.Key != "Shanxi"), share => Assert.InRange(share.Value, 0.01, 0.2));

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Cases_rise_markedly_in_2013_and_dip_in_2019_and_2020(int cases, int seed)
    {
        var counts = Drawn.Of(cases, seed).ByYear();

        Assert.True(counts[4] >= 1.6 * counts[3], $"2013: {counts[4]} after {counts[3]}");
        Assert.All(counts[10..], count => Assert.InRange(count, counts[9] / 2, counts[9] - 1));
    }

    [Fact]
    public void The_share_of_self_initiated_cases_is_named_a_remainder_and_not_printed_by_the_paper()
    {
        var sentence = Assert.Single(Assumptions.Published, sentence => sentence.Contains("29 %", StringComparison.Ordinal));

        Assert.Equal(100 - 59 - 12, PublishedFigures.MechanismPercent[Mechanism.SelfInitiated]);
        Assert.Contains("remainder", sentence, StringComparison.Ordinal);
        Assert.Contains("does not print", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_that_rests_on_the_paper_names_its_section() => Assert.All(
        Assumptions.Published.Concat(Assumptions.InWords), sentence => Assert.Matches(@"\(sections? \d|prose does not print", sentence));

    private static bool IsPoverty(PlacedCooperation placed) => placed.Case.IssueArea == IssueArea.PovertyAlleviation;

    private static bool IsOfTheEight(PlacedParty party) =>
        PublishedFigures.Provinces.Contains(Repository.Map.AtLevel(party.Unit, AdministrativeLevel.Province)!.Value.Unit.Code);

    // By province, the share of the counties of the end of 2020 that no case names.
    private static Dictionary<string, double> IsolateShares(int cases, int seed)
    {
        var tied = Drawn.Of(cases, seed).SelectMany(placed => placed.Parties).Select(party => party.Place).ToHashSet();
        return Repository.Map.AllOf(AdministrativeLevel.County, RealMap.EndOf2020)
            .Select(unit => (Province: Repository.Map.AtLevel(unit, AdministrativeLevel.Province)!.Value.Unit, Place: Repository.Map.PlaceOf(unit.Unit)))
            .Where(county => PublishedFigures.Provinces.Contains(county.Province.Code))
            .GroupBy(county => county.Province.NameEn)
            .ToDictionary(of => of.Key, of => (double)of.Count(county => !tied.Contains(county.Place)) / of.Count());
    }
}
