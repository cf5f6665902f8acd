using CoopGraph.Cooperations;
using CoopGraph.Synthesis;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Synthesis;

/// <summary>The published shares hold for any number of cases and any seed, by quota and not by luck.</summary>
public class QuotaTests
{
    private static readonly (Mechanism Mechanism, int Percent)[] BetweenProvinces =
        [(Mechanism.Arranged, 40), (Mechanism.Mandated, 20), (Mechanism.SelfInitiated, 25)];

    private static readonly string[] Coast = ["Guangdong", "Zhejiang", "Shandong"];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(10, 0)]
    [InlineData(99, 3)]
    [InlineData(500, 42)]
    [InlineData(1126, 2)]
    [InlineData(1126, int.MaxValue)]
    [InlineData(20_000, 5)]
    public void The_quotas_are_met_and_every_case_obeys_the_rules(int cases, int seed)
    {
        var drawn = Drawn.Of(cases, seed);

        Assert.Equal(cases, drawn.Length);
        Assert.Empty(CooperationRules.Check([.. drawn.Select(placed => placed.Case)], Repository.Map));
        Assert.Equal(
            LargestRemainder.Apportion(cases, [59, 12, 29]),
            Enum.GetValues<Mechanism>().Select(mechanism => drawn.Count(placed => placed.Case.Mechanism == mechanism)));
        Assert.Equal(LargestRemainder.Percent(85, cases), drawn.Count(Drawn.CrossesPrefectures));
        Assert.All(BetweenProvinces, one =>
        {
            var scopes = drawn.Where(placed => placed.Case.Mechanism == one.Mechanism).Select(placed => placed.Scope).ToArray();
            Assert.Equal(LargestRemainder.Percent(one.Percent, scopes.Length), scopes.Count(scope => scope == SpatialScope.CrossProvince));
        });
        var economic = drawn.Where(placed => placed.Case.IssueArea == IssueArea.Economy).ToArray();
        Assert.Equal(LargestRemainder.Percent(91, economic.Length), economic.Count(Drawn.CrossesPrefectures));
    }

    [Theory]
    [InlineData(500, 42)]
    [InlineData(1126, 2)]
    [InlineData(20_000, 5)]
    public void Each_province_has_its_share(int cases, int seed)
    {
        var counts = Drawn.Of(cases, seed).ByProvince();

        // Its cases within and with others, by mechanism, and those on each border are rounded separately.
        Assert.All(
            ChosenProvinces.All, province => Assert.InRange(counts[province.Name] - (double)ChosenProvinces.AllOf(province) * cases / 1126, -4, 4));
    }

    [Fact]
    public void The_figures_of_the_provinces_are_the_numbers_of_1126_cases()
    {
        Assert.All(ChosenProvinces.All, province => Assert.Equal(ChosenProvinces.AllOf(province), Drawn.Published.ByProvince()[province.Name]));
        Assert.Equal(33, ChosenProvinces.AllOf(ChosenProvinces.All.Single(province => province.Name == "Shanxi")));
    }

    [Fact]
    public void The_drafts_of_every_number_up_to_3000_can_be_made()
    {
        for (var cases = 1; cases <= 3000; cases++)
        {
            var drafts = Drafting.Of(cases, new SynthesisDraws((ulong)cases));
            Assert.Equal(cases, drafts.Count);
            Assert.Equal(ProvincesWithin.Pairings(cases), drafts.Count(draft => draft.IsAnhuiPairing));
            Assert.All(CaseKinds.Of(cases), kind => Assert.InRange(kind.CrossProvince, 0, kind.Crossing));
            Assert.All(drafts.Where(draft => draft.IsAnhuiPairing), draft => Assert.InRange(draft.Year, 2013, 2020));
            Assert.All(drafts, draft => Assert.Equal(draft.Scope == SpatialScope.CrossProvince, draft.First != draft.Second));
        }
    }

    [Fact]
    public void Aid_between_provinces_goes_from_the_coast_to_the_others() => Assert.All(
        Drawn.Of(20_000, 5).Where(placed => placed.Case is { Mechanism: Mechanism.Arranged } && placed.Scope == SpatialScope.CrossProvince),
        placed =>
        {
            var provinces = placed.Provinces().ToArray();
            Assert.Contains(provinces[0], Coast);
            Assert.DoesNotContain(provinces[1], Coast);
        });
}
