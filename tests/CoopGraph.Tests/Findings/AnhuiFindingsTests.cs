using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>Anhui's pairings, and the counties that give and receive in them.</summary>
public class AnhuiFindingsTests
{
    private const string Pairings = "FIG6_ANHUI_PAIRINGS";
    private static readonly Cooperation Pairing = ArrangedBy(RealUnits.Anhui, Feidong, Funan);

    [Fact]
    public void Several_cases_of_one_pair_are_one_pairing() =>
        Assert.Equal((2, 3), Of(Pairings, Pairing, Pairing with { Date = null, DateBasis = null }, ArrangedBy(RealUnits.Anhui, Feixi, Funan)));

    [Fact]
    public void The_order_of_the_parties_in_a_case_does_not_matter() => Assert.Equal(
        (1, 2), Of(Pairings, Pairing, Pairing with { Parties = [.. Pairing.Parties.Reverse()] }));

    [Fact]
    public void What_others_arranged_or_nobody_is_no_pairing_of_Anhui() => Assert.Equal(
        (1, 1), Of(Pairings, Pairing, ArrangedBy(RealUnits.China, Feidong, Luotian), Cases.Between("2014", Feixi, Funan)));

    [Fact]
    public void A_joint_park_that_Anhui_arranged_is_no_pairing() => Assert.Equal(
        (1, 1), Of(Pairings, Pairing, Pairing.With(PartyRole.Peer, PartyRole.Peer) with { IssueArea = IssueArea.Economy }));

    [Fact]
    public void A_case_of_three_parties_is_no_pairing()
    {
        var three = Cases.Between("2015", Feidong, Feixi, Funan).With(PartyRole.Donor, PartyRole.Donor, PartyRole.Recipient);
        Assert.Equal((1, 1), Of(Pairings, Pairing, Pairing with { Parties = three.Parties }));
    }

    [Fact]
    public void Donors_and_recipients_are_counted_apart()
    {
        Assert.Equal((2, 2), Of("FIG6_DONORS", Pairing, ArrangedBy(RealUnits.Anhui, Feixi, Funan)));
        Assert.Equal((1, 2), Of("FIG6_RECIPIENTS", Pairing, ArrangedBy(RealUnits.Anhui, Feixi, Funan)));
    }

    [Theory]
    [InlineData(Pairings)]
    [InlineData("FIG6_DONORS")]
    [InlineData("FIG6_RECIPIENTS")]
    public void Where_Anhui_arranged_nothing_there_is_no_number(string id) =>
        Assert.Equal((null, 0), Of(id, ArrangedBy(RealUnits.China, Feidong, Luotian)));
}
