using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Counts what is asked of the store behind it.</summary>
internal sealed class CountingStore(ICoopGraphStore store) : ICoopGraphStore
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Puts the counter in front of the store that the application has chosen.</summary>
    public static void Insert(IServiceCollection services)
    {
        var chosen = services.Single(service => service.ServiceType == typeof(ICoopGraphStore));
        services.Replace(ServiceDescriptor.Singleton<ICoopGraphStore>(provider =>
            new CountingStore((ICoopGraphStore)chosen.ImplementationFactory!(provider))));
    }

    public async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) => new Snapshot(await store.OpenAsync(cancellation), this);

    public Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation) => store.LoadAsync(data, cancellation);

    private sealed class Snapshot(IGraphSnapshot graph, CountingStore counter) : IGraphSnapshot
    {
        public Dataset Dataset => graph.Dataset;

        public UnitMap Map => graph.Map;

        public ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
            Counted().AskAsync(question, cancellation);

        public ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation) =>
            Counted().AskAsync(question, cancellation);

        public ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation) =>
            Counted().AskAsync(question, cancellation);

        public ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation) =>
            Counted().AskAsync(question, cancellation);

        public ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation) =>
            Counted().FindAsync(caseIds, cancellation);

        public ValueTask<bool> ConfirmAsync(CancellationToken cancellation) => graph.ConfirmAsync(cancellation);

        private IGraphSnapshot Counted()
        {
            Interlocked.Increment(ref counter._asked);
            return graph;
        }
    }
}
