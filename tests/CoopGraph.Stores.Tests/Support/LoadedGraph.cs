using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>A store that contains a graph, with short methods that query it.</summary>
internal sealed class LoadedGraph : IAsyncDisposable
{
    private LoadedGraph(IStoreUnderTest under, ICoopGraphStore store, IGraphSnapshot snapshot)
    {
        Under = under;
        Store = store;
        Snapshot = snapshot;
    }

    public IStoreUnderTest Under { get; }

    public ICoopGraphStore Store { get; }

    public IGraphSnapshot Snapshot { get; private set; }

    public static Task<LoadedGraph> OfAsync(string kind, params Cooperation[] cases) => OfAsync(kind, SmallCountry.With(cases));

    public static async Task<LoadedGraph> OfAsync(string kind, GraphData data, TimeProvider? clock = null)
    {
        var under = await StoreKinds.StartAsync(kind);
        var store = under.Open(clock);
        await store.LoadAsync(data, default);
        return new LoadedGraph(under, store, await store.OpenAsync(default));
    }

    /// <summary>Loads other data, and uses them from here on.</summary>
    public async Task<LoadOutcome> ReloadAsync(params Cooperation[] cases)
    {
        var outcome = await Store.LoadAsync(SmallCountry.With(cases), default);
        Snapshot = await Store.OpenAsync(default);
        return outcome;
    }

    public UnitOnDay On(string code, string day)
    {
        var unit = Snapshot.Map.Find(UnitCode.Parse(code), SmallCountry.Day(day));
        Assert.NotNull(unit);
        return new UnitOnDay(unit, SmallCountry.Day(day));
    }

    /// <summary>Returns the place of the last unit with the code.</summary>
    public Place PlaceOf(string code) => Snapshot.Map.PlaceOf(Snapshot.Map.FindLatest(UnitCode.Parse(code))!);

    public async Task<string[]> UnitsAsync(UnitSelection of, Predicate? where = null, params SortBy<UnitSort>[] order) =>
        [.. (await UnitPageAsync(of, where, order, new PageRequest(PageRequest.LargestSize))).Rows.Select(row => row.Item.Unit.Code.ToString())];

    public async Task<Page<UnitOnDay>> UnitPageAsync(UnitSelection of, Predicate? where, SortBy<UnitSort>[] order, PageRequest page) =>
        Assert.Single(await Snapshot.AskAsync(new UnitsQuestion([of], where, UnitsQuestion.Ordering(order), page), default));

    public Task<string[]> CountiesAsync(string day, Predicate? where = null) =>
        UnitsAsync(new UnitSelection(UnitRelation.Everywhere, AdministrativeLevel.County, SmallCountry.Day(day)), where);

    public async Task<string[]> CasesAsync(CaseRelation relation, string? code = null, Predicate? where = null, params SortBy<CaseSort>[] order) =>
        [.. (await CasePageAsync(relation, code, where, order, new PageRequest(PageRequest.LargestSize))).Rows.Select(row => row.Item.Case.CaseId)];

    public async Task<Page<PlacedCooperation>> CasePageAsync(CaseRelation relation, string? code, Predicate? where, SortBy<CaseSort>[] order, PageRequest page)
    {
        var selection = new CaseSelection(relation, code is null ? null : PlaceOf(code));
        return Assert.Single(await Snapshot.AskAsync(new CasesQuestion([selection], where, CasesQuestion.Ordering(order), page), default));
    }

    public async Task<IReadOnlyList<Partnership>> PartnersAsync(string code, string day, Predicate? where = null, params SortBy<PartnerSort>[] order) =>
        [.. (await PartnerPageAsync(code, day, where, order, new PageRequest(PageRequest.LargestSize))).Rows.Select(row => row.Item)];

    public async Task<Page<Partnership>> PartnerPageAsync(string code, string day, Predicate? where, SortBy<PartnerSort>[] order, PageRequest page) =>
        Assert.Single(await Snapshot.AskAsync(new PartnersQuestion([On(code, day)], where, PartnersQuestion.Ordering(order), page), default));

    public ValueTask DisposeAsync() => Under.DisposeAsync();
}
