using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>The list of poor counties in filters, and attributes that come back from a store as they went in.</summary>
public class AttributeContract
{
    private static readonly UnitAttributes Attributes = new(
        [
            new(Code(RealUnits.QianshanCounty), "poor-832", 2012, 2018, 2018, "list of 832", null),
            new(Code(RealUnits.Yuexi), "poor-832", 2012, null, null, "list of 832", "A note"),
        ],
        [new(Code(RealUnits.Feidong), 2010, 861960, "census 2010", null), new(Code(RealUnits.Feidong), 2020, 882765, "census 2020", "zones apart")],
        [new(Code(RealUnits.Hefei), new("yrd-26", "Yangtze River Delta city group", 2016, 2019, "A plan")), new(Code(RealUnits.Anhui), new("yrd-2019", "Yangtze River Delta", 2019, null, "Another plan"))]);

    private static readonly Cooperation[] Cases =
    [
        SmallCountry.Case("BEFORE", "2011", RealUnits.Feidong, RealUnits.QianshanCounty),
        SmallCountry.Case("LAST", "2018-06", RealUnits.Feidong, RealUnits.QianshanCounty),
        SmallCountry.Case("AFTER", "2019", RealUnits.Feidong, RealUnits.QianshanCity),
        SmallCountry.Case("BOTH", "2012", RealUnits.Yuexi, RealUnits.QianshanCounty),
    ];

    [SkippableTheory, EveryStore]
    public async Task A_list_of_units_is_filtered_by_the_year_of_its_day(string store)
    {
        await using var graph = await LoadedAsync(store);
        var poor = Conditions.Is(FilterField.Poor, true);
        Assert.Empty(await graph.CountiesAsync("2011-12-31", poor));
        Assert.Equal([RealUnits.QianshanCounty, RealUnits.Yuexi], await graph.CountiesAsync("2012-01-01", poor));
        Assert.Equal([RealUnits.Yuexi], await graph.CountiesAsync("2020-12-31", poor));
        Assert.DoesNotContain(RealUnits.Yuexi, await graph.CountiesAsync("2020-12-31", Conditions.Is(FilterField.Poor, false)));
    }

    [SkippableTheory, EveryStore]
    public async Task A_party_is_judged_on_the_cases_day_to_the_end_of_the_year_of_exit(string store)
    {
        await using var graph = await LoadedAsync(store);
        Assert.Equal(["BOTH", "LAST"], await FindAsync(graph, Conditions.SomeParty(Conditions.Is(FilterField.Poor, true))));
        Assert.Equal(["AFTER", "BEFORE"], await FindAsync(graph, Conditions.None(Relation.Parties, Conditions.Some(Relation.Unit, Conditions.Is(FilterField.Poor, true)))));
        Assert.Equal(["BOTH"], await FindAsync(graph, Conditions.All(Relation.Parties, Conditions.Some(Relation.Unit, Conditions.Is(FilterField.Poor, true)))));
    }

    [SkippableTheory, EveryStore]
    public async Task A_partner_is_judged_on_the_day_of_each_tie(string store)
    {
        await using var graph = await LoadedAsync(store);
        var partner = Assert.Single(await graph.PartnersAsync(RealUnits.Feidong, "2020-12-31", Conditions.Some(Relation.Unit, Conditions.Is(FilterField.Poor, true))));
        Assert.Equal((1, 2018), (partner.CaseCount, partner.FirstYear));
    }

    [SkippableTheory, EveryStore]
    public async Task Attributes_come_back_as_they_were_loaded(string store)
    {
        await using var graph = await LoadedAsync(store);
        var read = (await graph.Under.Open().OpenAsync(default)).Map.Tables.Attributes;
        Assert.Equal(Attributes.PoorListings, read.PoorListings);
        Assert.Equal(Attributes.Populations, read.Populations);
        Assert.Equal(Attributes.RegionMembers, read.RegionMembers);
    }

    private static Task<LoadedGraph> LoadedAsync(string store) => LoadedGraph.OfAsync(store, SmallCountry.With(SmallCountry.Units with { Attributes = Attributes }, Cases));

    private static Task<string[]> FindAsync(LoadedGraph graph, Predicate where) =>
        graph.CasesAsync(CaseRelation.Everywhere, where: where, order: [new SortBy<CaseSort>(CaseSort.CaseId)]);

    private static UnitCode Code(string code) => UnitCode.Parse(code);
}
