using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>Shanxi's cases and Anhui's pairings.</summary>
public class ProvinceFindingsTests
{
    // Xinghualing of Taiyuan and Pinglu of Yuncheng, both in Shanxi.
    private const string Xinghualing = RealUnits.Xinghualing;
    private const string Pinglu = RealUnits.Pinglu;

    [Fact]
    public void A_case_counts_for_Shanxi_once_whether_one_or_both_parties_lie_there() => Assert.Equal(
        (2, 3),
        Of("FIG4_BY_PROVINCE", Cases.Between("2014", Xinghualing, Pinglu), Cases.Between("2014", Pinglu, Feidong), Cases.Between("2014", Feidong, Funan)));

    [Fact]
    public void Shanxi_has_none_where_all_cases_are_elsewhere() => Assert.Equal((0, 1), Of("FIG4_BY_PROVINCE", Cases.Between("2014", Feidong, Funan)));

    [Fact]
    public void Several_cases_of_one_pair_are_one_pairing_of_Anhui() => Assert.Equal(
        (2, 3),
        Of("FIG6_ANHUI_PAIRINGS", ArrangedBy(RealUnits.Anhui, Feidong, Funan), ArrangedBy(RealUnits.Anhui, Funan, Feidong), ArrangedBy(RealUnits.Anhui, Feixi, Funan)));

    [Fact]
    public void What_others_arranged_or_nobody_is_no_pairing_of_Anhui() => Assert.Equal(
        (1, 1),
        Of("FIG6_ANHUI_PAIRINGS", ArrangedBy(RealUnits.Anhui, Feidong, Funan), ArrangedBy(RealUnits.China, Feidong, Luotian), Cases.Between("2014", Feixi, Funan)));

    [Fact]
    public void Where_Anhui_arranged_nothing_there_is_no_number() =>
        Assert.Equal((null, 0), Of("FIG6_ANHUI_PAIRINGS", ArrangedBy(RealUnits.China, Feidong, Luotian)));
}
