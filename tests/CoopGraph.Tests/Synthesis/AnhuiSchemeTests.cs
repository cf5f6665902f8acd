using CoopGraph.Cooperations;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Anhui pairs twenty rich counties with twenty poor ones.</summary>
public class AnhuiSchemeTests
{
    [Fact]
    public void Anhui_arranges_20_pairings_of_20_donors_with_20_recipients()
    {
        var pairings = Drawn.Published.ArrangedByAnhui().ToArray();

        Assert.Equal(20, pairings.Length);
        Assert.Equal(20, pairings.Select(pairing => pairing.Parties[0].Place).Distinct().Count());
        Assert.Equal(20, pairings.Select(pairing => pairing.Parties[1].Place).Distinct().Count());
        Assert.Equal(40, pairings.SelectMany(pairing => pairing.Parties).Select(party => party.Place).Distinct().Count());
    }

    [Fact]
    public void Each_is_poverty_alleviation_across_prefectures_with_ten_million_yuan_a_year() => Assert.All(Drawn.Published.ArrangedByAnhui(), pairing =>
    {
        Assert.Equal(IssueArea.PovertyAlleviation, pairing.Case.IssueArea);
        Assert.Equal(SpatialScope.CrossPrefecture, pairing.Scope);
        Assert.Equal(new Amount(10_000_000, AmountPeriod.PerYear), pairing.Case.Amount);
    });

    [Fact]
    public void With_more_cases_the_same_pairs_come_again()
    {
        var pairings = Drawn.Of(11_260, 1).ArrangedByAnhui().ToArray();

        Assert.Equal(200, pairings.Length);
        Assert.Equal(20, pairings.Select(pairing => (pairing.Parties[0].Place, pairing.Parties[1].Place)).Distinct().Count());
        Assert.All(pairings, pairing => Assert.Equal(SpatialScope.CrossPrefecture, pairing.Scope));
    }
}
