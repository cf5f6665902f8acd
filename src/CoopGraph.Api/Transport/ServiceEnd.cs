using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Ends operations when the process is asked to stop. Those under way have a short time (<see cref="TransportOptions.StopGrace"/>), and
/// are then cancelled, so that an expensive one does not keep the process alive until the host's own limit.
/// </summary>
internal sealed class ServiceEnd : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenRegistration _stopping;

    public ServiceEnd(IHostApplicationLifetime lifetime, IOptions<TransportOptions> options) =>
        _stopping = lifetime.ApplicationStopping.Register(() => _end.CancelAfter(options.Value.StopGrace));

    /// <summary>The token that is cancelled when operations under way must end.</summary>
    public CancellationToken Token => _end.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Dispose();
        _end.Dispose();
    }
}
