using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Units as of a day: those in force, the units that contain them, their rivals, and their neighbours.</summary>
public class UnitListContract
{
    [SkippableTheory, EveryStore]
    public async Task A_list_shows_the_units_in_force_on_its_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal(
            [RealUnits.Feidong, RealUnits.Feixi, RealUnits.Datong, RealUnits.Tianjiaan, RealUnits.QianshanCounty, RealUnits.Yuexi, RealUnits.ShouOfLuan, RealUnits.Huoqiu, RealUnits.Xiantao, RealUnits.Qianjiang],
            await graph.CountiesAsync("2009-12-31"));
        Assert.Equal(
            [RealUnits.Feidong, RealUnits.Feixi, RealUnits.Tianjiaan, RealUnits.ShouOfHuainan, RealUnits.Yuexi, RealUnits.QianshanCity, RealUnits.Huoqiu, RealUnits.Xiantao, RealUnits.Qianjiang],
            await graph.CountiesAsync("2020-12-31"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_change_shows_on_its_very_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Contains(RealUnits.ShouOfLuan, await graph.CountiesAsync("2015-12-02"));
        var onTheDay = await graph.CountiesAsync("2015-12-03");
        Assert.Contains(RealUnits.ShouOfHuainan, onTheDay);
        Assert.DoesNotContain(RealUnits.ShouOfLuan, onTheDay);
    }

    [SkippableTheory, EveryStore]
    public async Task Below_a_unit_are_those_that_lie_in_it_directly_or_not(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal([RealUnits.Tianjiaan, RealUnits.ShouOfHuainan], await BelowAsync(RealUnits.Huainan, "2015-12-03", AdministrativeLevel.County));
        Assert.Equal([RealUnits.Tianjiaan], await BelowAsync(RealUnits.Huainan, "2015-12-02", AdministrativeLevel.County));
        Assert.Equal([RealUnits.Xiantao, RealUnits.Qianjiang], await BelowAsync(RealUnits.Hubei, "2020-12-31", AdministrativeLevel.County));
        Assert.Equal([RealUnits.Hefei, RealUnits.Huainan, RealUnits.Anqing, RealUnits.Luan], await BelowAsync(RealUnits.Anhui, "2020-12-31", AdministrativeLevel.Prefecture));
        Assert.Equal([RealUnits.Feidong, RealUnits.Feixi, RealUnits.Tianjiaan, RealUnits.ShouOfHuainan, RealUnits.Yuexi, RealUnits.QianshanCity, RealUnits.Huoqiu], await BelowAsync(RealUnits.Anhui, "2020-12-31", AdministrativeLevel.County));
        Assert.Empty(await BelowAsync(RealUnits.Feidong, "2020-12-31", AdministrativeLevel.County));

        Task<string[]> BelowAsync(string code, string day, AdministrativeLevel level) =>
            graph.UnitsAsync(new UnitSelection(UnitRelation.Below, level, SmallCountry.Day(day), graph.On(code, day)));
    }

    [SkippableTheory, EveryStore]
    public async Task Rivals_are_of_the_same_level_with_the_same_direct_parent_on_the_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal([RealUnits.Huoqiu], await RelatedAsync(graph, UnitRelation.Rivals, RealUnits.ShouOfLuan, "2015-12-02"));
        Assert.Equal([RealUnits.Tianjiaan], await RelatedAsync(graph, UnitRelation.Rivals, RealUnits.ShouOfHuainan, "2015-12-03"));
        Assert.Equal([RealUnits.Qianjiang], await RelatedAsync(graph, UnitRelation.Rivals, RealUnits.Xiantao, "2020-12-31"));
        Assert.Equal([RealUnits.Huainan, RealUnits.Anqing, RealUnits.Luan], await RelatedAsync(graph, UnitRelation.Rivals, RealUnits.Hefei, "2020-12-31"));
        Assert.Equal([RealUnits.Hubei], await RelatedAsync(graph, UnitRelation.Rivals, RealUnits.Anhui, "2020-12-31"));
        Assert.Empty(await RelatedAsync(graph, UnitRelation.Rivals, RealUnits.China, "2020-12-31"));
    }

    [SkippableTheory, EveryStore]
    public async Task Neighbours_are_found_from_both_sides_on_the_days_of_their_border(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal([RealUnits.QianshanCounty], await RelatedAsync(graph, UnitRelation.Neighbours, RealUnits.Yuexi, "2018-07-01"));
        Assert.Equal([RealUnits.QianshanCity], await RelatedAsync(graph, UnitRelation.Neighbours, RealUnits.Yuexi, "2018-07-02"));
        Assert.Equal([RealUnits.Yuexi], await RelatedAsync(graph, UnitRelation.Neighbours, RealUnits.QianshanCity, "2020-12-31"));
        Assert.Empty(await RelatedAsync(graph, UnitRelation.Neighbours, RealUnits.Xiantao, "2020-12-31"));
    }

    [SkippableTheory, EveryStore]
    public async Task Each_selection_has_its_own_list_in_the_order_of_asking(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        var (xiantao, feidong) = (Selection(graph, UnitRelation.Rivals, RealUnits.Xiantao, "2020-12-31"), Selection(graph, UnitRelation.Rivals, RealUnits.Feidong, "2020-12-31"));
        UnitSelection[] of = [xiantao, feidong, xiantao];
        var pages = await graph.Snapshot.AskAsync(new UnitsQuestion(of, null, UnitsQuestion.Ordering(null), new PageRequest()), default);
        Assert.Equal([RealUnits.Qianjiang, RealUnits.Feixi, RealUnits.Qianjiang], pages.Select(page => Assert.Single(page.Rows).Item.Unit.Code.ToString()));
    }

    [SkippableTheory, EveryStore]
    public async Task A_filter_finds_the_units_without_a_parent_or_a_province(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        var country = new UnitSelection(UnitRelation.Everywhere, AdministrativeLevel.Country, SmallCountry.Day("2020-12-31"));
        Assert.Equal([RealUnits.China], await graph.UnitsAsync(country, Conditions.None(Relation.Parent)));
        Assert.Equal([RealUnits.China], await graph.UnitsAsync(country, Conditions.None(Relation.Province)));
        Assert.Empty(await graph.CountiesAsync("2020-12-31", Conditions.None(Relation.Parent)));
        Assert.Equal(
            [RealUnits.Xiantao, RealUnits.Qianjiang],
            await graph.CountiesAsync("2020-12-31", Conditions.Some(Relation.Parent, Conditions.Is(FilterField.UnitLevel, AdministrativeLevel.Province))));
    }

    private static UnitSelection Selection(LoadedGraph graph, UnitRelation relation, string code, string day)
    {
        var unit = graph.On(code, day);
        return new UnitSelection(relation, unit.Unit.Level, unit.Day, unit);
    }

    private static Task<string[]> RelatedAsync(LoadedGraph graph, UnitRelation relation, string code, string day) =>
        graph.UnitsAsync(Selection(graph, relation, code, day));
}
