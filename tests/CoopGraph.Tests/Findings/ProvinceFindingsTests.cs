using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>Shanxi's cases, and those of the provinces that receive.</summary>
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
    public void Hubei_and_Guizhou_are_measured_by_the_aid_that_their_counties_receive_from_other_provinces() => Assert.Equal(
        (0.25, 4),
        Of(
            "RECIPIENT_PROVINCES",
            ArrangedBy(RealUnits.China, Feidong, Luotian),
            ArrangedBy(RealUnits.China, Luotian, Feidong),
            ArrangedBy(RealUnits.Hubei, RealUnits.Xiantao, Luotian),
            Cases.Between("2014", Luotian, Feidong),
            ArrangedBy(RealUnits.Anhui, Feidong, Funan)));
}
