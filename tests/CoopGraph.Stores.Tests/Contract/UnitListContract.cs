using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Units as of a day: which there are, who lies where, who competes with whom, who borders whom.</summary>
public class UnitListContract
{
    [SkippableTheory, EveryStore]
    public async Task A_list_shows_the_units_in_force_on_its_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal(
            ["340122", "340123", "340402", "340403", "340824", "340828", "341521", "341522", "429004", "429005"],
            await graph.CountiesAsync("2009-12-31"));
        Assert.Equal(
            ["340122", "340123", "340403", "340422", "340828", "340882", "341522", "429004", "429005"],
            await graph.CountiesAsync("2020-12-31"));
    }

    [SkippableTheory, EveryStore]
    public async Task A_change_shows_on_its_very_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Contains("341521", await graph.CountiesAsync("2015-12-02"));
        var onTheDay = await graph.CountiesAsync("2015-12-03");
        Assert.Contains("340422", onTheDay);
        Assert.DoesNotContain("341521", onTheDay);
    }

    [SkippableTheory, EveryStore]
    public async Task Below_a_unit_are_those_that_lie_in_it_directly_or_not(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal(["340403", "340422"], await BelowAsync("340400", "2015-12-03", AdministrativeLevel.County));
        Assert.Equal(["340403"], await BelowAsync("340400", "2015-12-02", AdministrativeLevel.County));
        Assert.Equal(["429004", "429005"], await BelowAsync("420000", "2020-12-31", AdministrativeLevel.County));
        Assert.Equal(["340100", "340400", "340800", "341500"], await BelowAsync("340000", "2020-12-31", AdministrativeLevel.Prefecture));
        Assert.Equal(["340122", "340123", "340403", "340422", "340828", "340882", "341522"], await BelowAsync("340000", "2020-12-31", AdministrativeLevel.County));
        Assert.Empty(await BelowAsync("340122", "2020-12-31", AdministrativeLevel.County));

        Task<string[]> BelowAsync(string code, string day, AdministrativeLevel level) =>
            graph.UnitsAsync(new UnitSelection(UnitRelation.Below, level, SmallCountry.Day(day), graph.On(code, day)));
    }

    [SkippableTheory, EveryStore]
    public async Task Rivals_are_of_the_same_level_with_the_same_direct_parent_on_the_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal(["341522"], await RelatedAsync(graph, UnitRelation.Rivals, "341521", "2015-12-02"));
        Assert.Equal(["340403"], await RelatedAsync(graph, UnitRelation.Rivals, "340422", "2015-12-03"));
        Assert.Equal(["429005"], await RelatedAsync(graph, UnitRelation.Rivals, "429004", "2020-12-31"));
        Assert.Equal(["340400", "340800", "341500"], await RelatedAsync(graph, UnitRelation.Rivals, "340100", "2020-12-31"));
        Assert.Equal(["420000"], await RelatedAsync(graph, UnitRelation.Rivals, "340000", "2020-12-31"));
        Assert.Empty(await RelatedAsync(graph, UnitRelation.Rivals, "100000", "2020-12-31"));
    }

    [SkippableTheory, EveryStore]
    public async Task Neighbours_are_found_from_both_sides_on_the_days_of_their_border(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        Assert.Equal(["340824"], await RelatedAsync(graph, UnitRelation.Neighbours, "340828", "2018-07-01"));
        Assert.Equal(["340882"], await RelatedAsync(graph, UnitRelation.Neighbours, "340828", "2018-07-02"));
        Assert.Equal(["340828"], await RelatedAsync(graph, UnitRelation.Neighbours, "340882", "2020-12-31"));
        Assert.Empty(await RelatedAsync(graph, UnitRelation.Neighbours, "429004", "2020-12-31"));
    }

    [SkippableTheory, EveryStore]
    public async Task Each_selection_has_its_own_list_in_the_order_of_asking(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        var (xiantao, feidong) = (Selection(graph, UnitRelation.Rivals, "429004", "2020-12-31"), Selection(graph, UnitRelation.Rivals, "340122", "2020-12-31"));
        UnitSelection[] of = [xiantao, feidong, xiantao];
        var pages = await graph.Snapshot.AskAsync(new UnitsQuestion(of, null, UnitsQuestion.Ordering(null), new PageRequest()), default);
        Assert.Equal(["429005", "340123", "429005"], pages.Select(page => Assert.Single(page.Rows).Item.Unit.Code.ToString()));
    }

    [SkippableTheory, EveryStore]
    public async Task A_filter_finds_the_units_without_a_parent_or_a_province(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store);
        var country = new UnitSelection(UnitRelation.Everywhere, AdministrativeLevel.Country, SmallCountry.Day("2020-12-31"));
        Assert.Equal(["100000"], await graph.UnitsAsync(country, Conditions.None(Relation.Parent)));
        Assert.Equal(["100000"], await graph.UnitsAsync(country, Conditions.None(Relation.Province)));
        Assert.Empty(await graph.CountiesAsync("2020-12-31", Conditions.None(Relation.Parent)));
        Assert.Equal(
            ["429004", "429005"],
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
