using System.Runtime.InteropServices;

namespace CoopGraph.Api.Commands;

/// <summary>
/// Notices that the process is asked to stop, from its beginning on. The host does so only once it starts; until then, which can take seconds, the
/// system would end the process at once and report a failure.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    private StopSignals() => _registrations = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT }.Select(signal => PosixSignalRegistration.Create(signal, Ask))];

    /// <summary>A task that ends when the process is asked to stop.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Begins to listen.</summary>
    public static StopSignals Listen() => new();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = true;
        _asked.TrySetResult();
    }
}
