using System.Collections.Concurrent;
using System.Security.Claims;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Access;

/// <summary>
/// Watches the keys of connections that stay open, such as subscriptions: they end when their key is revoked or expires. There is one entry for
/// each key that was used so, until it is no longer valid.
/// </summary>
/// <param name="ring">The keys.</param>
/// <param name="options">The settings.</param>
/// <param name="time">The clock.</param>
internal sealed class RevocationWatch(KeyRing ring, IOptions<AccessOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _inUse = new(StringComparer.Ordinal);

    /// <summary>Returns the token that is cancelled when the key of a caller is no longer valid; one that never is for a caller without a key.</summary>
    public CancellationToken Of(ClaimsPrincipal? caller) => caller?.FindFirst(KeyCheck.IdClaim)?.Value is { } id
        ? _inUse.GetOrAdd(id, _ => new CancellationTokenSource()).Token
        : CancellationToken.None;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = options.Value.LookEvery > Shortest ? options.Value.LookEvery : Shortest;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var (id, ending) in _inUse)
                await LookAsync(id, ending, stoppingToken);
        }
    }

    private async Task LookAsync(string id, CancellationTokenSource ending, CancellationToken cancellation)
    {
        try
        {
            if (await ring.FindAsync(id, cancellation) is { } key && key.IsValidAt(time.GetUtcNow()))
                return;
            _inUse.TryRemove(id, out _);
            await ending.CancelAsync();
        }
        catch (Exception e) when (e is StoreUnavailableException or OperationCanceledException)
        {
            // While the store is away, nobody knows of a revocation; the next look does.
        }
    }
}
