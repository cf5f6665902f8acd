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
    private int _held;

    /// <summary>The exception of an opening; null, the default, if it does not fail.</summary>
    public Func<Exception?> OnOpen { get; set; } = () => null;

    /// <summary>
    /// The exception of a question, by the numbers of the snapshot and of its question, both from 1. It is null, the default, if the
    /// question does not fail.
    /// </summary>
    public Func<int, int, Exception?> OnAsk { get; set; } = (_, _) => null;

    /// <summary>The result of the confirmation at the end of an operation, by the number of the snapshot, from 1. Default: true.</summary>
    public Func<int, bool> OnConfirm { get; set; } = _ => true;

    /// <summary>The exception of opening a version by its name; null, the default, if it does not fail.</summary>
    public Func<Exception?> OnHold { get; set; } = () => null;

    /// <summary>Whether a version can be opened by its name. Default: true. Its questions do not fail.</summary>
    public bool HasVersions { get; set; } = true;

    /// <summary>The number of versions that were opened by their names.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>The number of openings, including those that failed.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>The number of questions to all snapshots together.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>The number of calls to confirm.</summary>
    public int Confirmed => Volatile.Read(ref _confirmed);

    /// <summary>Replaces the application's store with a faulty one in front of it.</summary>
    public static void Insert(IServiceCollection services)
    {
        var chosen = services.Single(service => service.ServiceType == typeof(ICoopGraphStore));
        services.Replace(ServiceDescriptor.Singleton<ICoopGraphStore>(provider =>
            new FaultyStore((ICoopGraphStore)chosen.ImplementationFactory!(provider))));
    }

    /// <summary>Sets the counts to 0.</summary>
    public void Forget() => _opened = _asked = _confirmed = _held = 0;

    public override async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _opened);
        return OnOpen() is { } fault ? throw fault : new Snapshot(await _store.OpenAsync(cancellation), this, number);
    }

    public override async ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _held);
        if (OnHold() is { } fault)
            throw fault;
        return HasVersions
            ? new HeldSnapshot(await _store.OpenAsync(cancellation), version)
            : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"The version {version} was not archived.");
    }

    private sealed class HeldSnapshot(IGraphSnapshot graph, string version) : DelegatingSnapshot(graph)
    {
        public override Dataset Dataset => base.Dataset with { Version = version };
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
