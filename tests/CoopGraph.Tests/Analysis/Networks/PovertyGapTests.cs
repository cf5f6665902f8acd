using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>The share of ties between poor counties and others, compared with chance, on the real map.</summary>
public class PovertyGapTests
{
    private static readonly CaseFacts[] Ties =
    [
        Facts("T-1", "2013", RealUnits.Feidong, RealUnits.Funan),
        Facts("T-2", "2014", RealUnits.Feixi, RealUnits.Yuexi),
        Facts("T-3", "2015", RealUnits.Feidong, RealUnits.Feixi),
        Facts("T-4", "2015", RealUnits.Funan, RealUnits.Yuexi),
    ];

    [Fact]
    public async Task A_county_that_has_left_the_list_is_still_one_of_it()
    {
        var test = await TestAsync(null);
        Assert.Equal(0.5, test!.Observed);
        // 20 of Anhui's 104 counties of 2020 were on the list, so two of them differ with a probability of 2 * 20 * 84 / (104 * 103).
        Assert.InRange(test.Expected, 0.25, 0.37);
    }

    [Fact]
    public async Task Before_the_list_there_is_no_gap_to_test() => Assert.Null(await TestAsync(2011));

    [Fact]
    public async Task The_same_seed_gives_the_same_test() => Assert.Equal(await TestAsync(2015), await TestAsync(2015));

    private static async Task<NullModelTest?> TestAsync(int? year)
    {
        var network = CountyNetwork.Build(Repository.Map, Ties, NetworkPeriod.Read(NetworkMode.Cumulative, null, year, Repository.Map.Window), includeIsolates: false);
        return await new NetworkMeasures(network).PovertyGapShareAsync(new NullModelRequest(NullModelKind.RandomWithinProvince, 1_000, 1), default);
    }

    private static CaseFacts Facts(string id, string date, params string[] parties) =>
        CaseFacts.Of(Repository.Map, Repository.Map.Place(Cases.Between(date, parties) with { CaseId = id }));
}
