using CoopGraph.Scheduling;
using CoopGraph.Storage;

namespace CoopGraph.Reports.Schedules;

/// <summary>Gives signs of life for a run, until it is disposed of or the run has become another process's.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private const int BeatsInTime = 4;

    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _beating;

    private Heartbeat(IReportLedger ledger, RunKey key, string owner, TimeSpan staleAfter, TimeProvider time) =>
        _beating = BeatAsync(ledger, key, owner, staleAfter / BeatsInTime, time);

    /// <summary>The token that is cancelled when the run is no longer that of this process.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Begins.</summary>
    public static Heartbeat Start(IReportLedger ledger, RunKey key, string owner, TimeSpan staleAfter, TimeProvider time) =>
        new(ledger, key, owner, staleAfter, time);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
        _lost.Dispose();
    }

    private async Task BeatAsync(IReportLedger ledger, RunKey key, string owner, TimeSpan every, TimeProvider time)
    {
        using var timer = new PeriodicTimer(every, time);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            try
            {
                if (await ledger.BeatAsync(key, owner, _end.Token))
                    continue;
                await _lost.CancelAsync();
                return;
            }
            catch (StoreUnavailableException)
            {
                // If it lasts, another process takes the run over, and the next sign says so. Every delivery is claimed, so none is made twice.
            }
        }
    }
}
