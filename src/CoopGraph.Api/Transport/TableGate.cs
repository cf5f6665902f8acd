using System.Threading.RateLimiting;
using CoopGraph.Engine.Errors;
using CoopGraph.Reports.Catalog;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Lets only some tables be sent at a time: a table can be long, and each one is work for its whole length.
/// </summary>
internal sealed class TableGate(IOptions<ReportsOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxAtOnce,
        QueueLimit = options.Value.MaxWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place. Disposing of the result frees the place.</summary>
    /// <exception cref="RefusedException">As many tables wait as may.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        var place = await _places.AcquireAsync(1, cancellation);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        throw new RefusedException(Refusals.TablesBusy);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
