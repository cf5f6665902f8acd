namespace CoopGraph.Reports.Deliveries;

/// <summary>
/// Some time for what is under way when the service stops: well below the time that a stop has. It begins with the stop, or when this is made, if that is later.
/// </summary>
internal sealed class TimeToFinish : IDisposable
{
    private static readonly TimeSpan ForSending = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForRecording = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenRegistration _stop;

    private TimeToFinish(TimeSpan length, CancellationToken stopping) => _stop = stopping.Register(() => _over.CancelAfter(length));

    /// <summary>The token that is cancelled when the time is over.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Gives 5 seconds from the stop, for what is being sent and cannot be sent again.</summary>
    /// <param name="stopping">The token that is cancelled when the service stops.</param>
    public static TimeToFinish Sending(CancellationToken stopping) => new(ForSending, stopping);

    /// <summary>Gives 8 seconds from the stop, for the record of what was done, also of what was sent in the first five.</summary>
    /// <param name="stopping">The token that is cancelled when the service stops.</param>
    public static TimeToFinish Recording(CancellationToken stopping) => new(ForRecording, stopping);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _over.Dispose();
    }
}
