using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>A store with a small graph, and short methods that edit it. Each edit comes a minute after the one before.</summary>
internal sealed class EditedGraph : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = SetClock.Time("2026-11-02T08:00:00.123Z");

    private readonly SetClock _clock = new();

    private EditedGraph(LoadedGraph graph, SetClock clock) => (Graph, _clock) = (graph, clock);

    public LoadedGraph Graph { get; }

    public DateTimeOffset Now => _clock.Now;

    public ICaseEditing Editing => (ICaseEditing)Graph.Store;

    public static async Task<EditedGraph> OfAsync(string store, params Cooperation[] cases)
    {
        var clock = new SetClock { Now = Start };
        return new(await LoadedGraph.OfAsync(store, SmallCountry.With(cases), clock), clock);
    }

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan time) => _clock.Now += time;

    public ICaseEditing OpenOther() => (ICaseEditing)Graph.Under.Open(_clock);

    /// <summary>Opens the present graph as an operation does: what another process has written is noticed when the snapshot is confirmed.</summary>
    public async Task<IGraphSnapshot> SnapshotAsync()
    {
        var snapshot = await Graph.Store.OpenAsync(default);
        return await snapshot.ConfirmAsync(default) ? snapshot : await Graph.Store.OpenAsync(default);
    }

    public async Task<LoadOutcome> ReloadAsync(params Cooperation[] cases)
    {
        _clock.Now = _clock.Now.AddMinutes(1);
        return await Graph.ReloadAsync(cases);
    }

    public async Task LoadAsync(GraphData data)
    {
        _clock.Now = _clock.Now.AddMinutes(1);
        await Graph.Store.LoadAsync(data, default);
    }

    public Task<EditOutcome> ApplyAsync(CaseEdit edit, string reason = "A newspaper says so.", IdempotencyKey? key = null, string by = "lin")
    {
        _clock.Now = _clock.Now.AddMinutes(1);
        return Editing.ApplyAsync(new EditRequest(edit, by, reason, key), default);
    }

    public async Task<EditOutcome.Applied> DoAsync(CaseEdit edit, IdempotencyKey? key = null) =>
        Assert.IsType<EditOutcome.Applied>(await ApplyAsync(edit, key: key));

    public async Task<T> RefusedAsync<T>(CaseEdit edit, string reason = "A newspaper says so.")
        where T : EditError
    {
        var before = (await SnapshotAsync()).Dataset.Version;
        var refused = Assert.IsType<EditOutcome.Refused>(await ApplyAsync(edit, reason));
        Assert.Equal(before, (await SnapshotAsync()).Dataset.Version);
        return Assert.IsType<T>(Assert.Single(refused.Errors));
    }

    public Task<EditOutcome.Applied> AddAsync(Cooperation content) => DoAsync(new CaseEdit.Add(new(null, content)));

    public async Task<Cooperation?> FindAsync(string caseId) => (await (await SnapshotAsync()).FindAsync([caseId], default))[0]?.Case;

    public async Task<IReadOnlyList<CaseRevision>> RevisionsAsync(string caseId, IGraphSnapshot? snapshot = null) =>
        [.. (await (snapshot ?? await SnapshotAsync()).AskAsync(new RevisionsQuestion([caseId], new PageRequest(100)), default))[0].Rows.Select(row => row.Item)];

    public ValueTask DisposeAsync() => Graph.DisposeAsync();
}
