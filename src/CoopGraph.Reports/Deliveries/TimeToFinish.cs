namespace CoopGraph.Reports.Deliveries;

/// <summary>Some time for what is being sent when the service stops, since it cannot be sent again: well below the time that a stop has.</summary>
internal sealed class TimeToFinish : IDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenRegistration _stop;

    /// <summary>Waits for the stop.</summary>
    /// <param name="stopping">The token that is cancelled when the service stops.</param>
    public TimeToFinish(CancellationToken stopping) => _stop = stopping.Register(() => _over.CancelAfter(Length));

    /// <summary>The token that is cancelled 5 seconds after the stop.</summary>
    public CancellationToken Over => _over.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _over.Dispose();
    }
}
