using CoopGraph.Storage;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Counts what is asked of the store behind it.</summary>
internal sealed class CountingStore(ICoopGraphStore store) : DelegatingStore(store)
{
    private readonly ICoopGraphStore _store = store;
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Replaces the application's store with a counter in front of it.</summary>
    public static void Insert(IServiceCollection services)
    {
        var chosen = services.Single(service => service.ServiceType == typeof(ICoopGraphStore));
        services.Replace(ServiceDescriptor.Singleton<ICoopGraphStore>(provider =>
            new CountingStore((ICoopGraphStore)chosen.ImplementationFactory!(provider))));
    }

    public override async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) =>
        new Snapshot(await _store.OpenAsync(cancellation), this);

    private sealed class Snapshot(IGraphSnapshot graph, CountingStore counter) : DelegatingSnapshot(graph)
    {
        protected override IGraphSnapshot Asked
        {
            get
            {
                Interlocked.Increment(ref counter._asked);
                return base.Asked;
            }
        }
    }
}
