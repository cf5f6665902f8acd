using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>A store of which every answer comes later, in an order that chance decides: at once on another turn, or after a millisecond or two.</summary>
/// <param name="store">The store that has the answers.</param>
internal sealed class LateStore(ICoopGraphStore store) : DelegatingStore(store)
{
    private readonly ICoopGraphStore _store = store;
    private readonly Random _random = new(1);

    public override async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        await BeLateAsync();
        return new Snapshot(await _store.OpenAsync(cancellation), this);
    }

    private async Task BeLateAsync()
    {
        int milliseconds;
        lock (_random)
            milliseconds = Math.Max(0, _random.Next(-4, 3));
        if (milliseconds == 0)
            await Task.Yield();
        else
            await Task.Delay(milliseconds);
    }

    private async ValueTask<T> LaterAsync<T>(ValueTask<T> answer)
    {
        // A failure comes later, too.
        await BeLateAsync();
        return await answer;
    }

    private sealed class Snapshot(IGraphSnapshot graph, LateStore late) : DelegatingSnapshot(graph)
    {
        public override ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
            late.LaterAsync(base.AskAsync(question, cancellation));

        public override ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation) =>
            late.LaterAsync(base.AskAsync(question, cancellation));

        public override ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation) =>
            late.LaterAsync(base.AskAsync(question, cancellation));

        public override ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation) =>
            late.LaterAsync(base.AskAsync(question, cancellation));

        public override ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation) =>
            late.LaterAsync(base.FindAsync(caseIds, cancellation));

        public override ValueTask<bool> ConfirmAsync(CancellationToken cancellation) => late.LaterAsync(base.ConfirmAsync(cancellation));
    }
}
