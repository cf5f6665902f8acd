using CoopGraph.Storage;

namespace CoopGraph.Testing;

/// <summary>A store that passes everything on to another one. A test overrides what it watches or breaks.</summary>
/// <param name="store">The other one.</param>
internal abstract class DelegatingStore(ICoopGraphStore store) : ICoopGraphStore
{
    public abstract ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation);

    public virtual ValueTask<IGraphSnapshot> OpenAsKnownAtAsync(DateTimeOffset time, CancellationToken cancellation) => store.OpenAsKnownAtAsync(time, cancellation);

    public virtual ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation) => store.OpenVersionAsync(version, cancellation);

    public virtual Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation) => store.HoldsAsync(fingerprint, cancellation);

    public virtual Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation) => store.LoadAsync(data, cancellation);
}
