using CoopGraph.Storage;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Api.Tests.Support;

/// <summary>A store that fails where a test says so, and counts what is asked of it.</summary>
internal sealed class FaultyStore(ICoopGraphStore store) : DelegatingStore(store)
{
    private readonly ICoopGraphStore _store = store;
    private int _opened;
    private int _asked;
    private int _confirmed;

    /// <summary>What opening fails with; by default it does not fail.</summary>
    public Func<Exception?> OnOpen { get; set; } = () => null;

    /// <summary>What the n-th question of the m-th snapshot fails with, both from 1; by default none fails.</summary>
    public Func<int, int, Exception?> OnAsk { get; set; } = (_, _) => null;

    /// <summary>What the m-th snapshot says at the end of its operation; true by default.</summary>
    public Func<int, bool> OnConfirm { get; set; } = _ => true;

    /// <summary>How many snapshots were opened.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>How many questions were asked, of all snapshots together.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>How many snapshots were asked to confirm.</summary>
    public int Confirmed => Volatile.Read(ref _confirmed);

    /// <summary>Puts the faults in front of the store that the application has chosen.</summary>
    public static void Insert(IServiceCollection services)
    {
        var chosen = services.Single(service => service.ServiceType == typeof(ICoopGraphStore));
        services.Replace(ServiceDescriptor.Singleton<ICoopGraphStore>(provider =>
            new FaultyStore((ICoopGraphStore)chosen.ImplementationFactory!(provider))));
    }

    /// <summary>Begins to count from nothing.</summary>
    public void Forget() => _opened = _asked = _confirmed = 0;

    public override async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _opened);
        return OnOpen() is { } fault ? throw fault : new Snapshot(await _store.OpenAsync(cancellation), this, number);
    }

    private sealed class Snapshot(IGraphSnapshot graph, FaultyStore faults, int number) : DelegatingSnapshot(graph)
    {
        private int _asked;

        // Each snapshot of its own version, as if the data had moved before it was opened.
        public override Dataset Dataset => base.Dataset with { Version = $"{base.Dataset.Version}.{number}" };

        protected override IGraphSnapshot Asked
        {
            get
            {
                Interlocked.Increment(ref faults._asked);
                return faults.OnAsk(number, Interlocked.Increment(ref _asked)) is { } fault ? throw fault : base.Asked;
            }
        }

        public override ValueTask<bool> ConfirmAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref faults._confirmed);
            return new(faults.OnConfirm(number));
        }
    }
}
