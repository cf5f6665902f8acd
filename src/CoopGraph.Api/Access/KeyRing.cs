using System.Collections.Frozen;
using CoopGraph.Access;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Access;

/// <summary>
/// The keys of the store in memory. All are read at once, at most every <see cref="AccessOptions.LookEvery"/>: neither a known key nor a flood
/// of unknown ones costs a question to the store each, and nothing is remembered of a key that does not exist.
/// </summary>
/// <param name="keys">The keys in the store.</param>
/// <param name="options">The settings.</param>
/// <param name="time">The clock.</param>
internal sealed class KeyRing(IAccessKeys keys, IOptions<AccessOptions> options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Look? _look;

    /// <summary>Returns the key with an id, as it was at most <see cref="AccessOptions.LookEvery"/> ago; null if there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone.</param>
    /// <exception cref="Storage.StoreUnavailableException">The store does not answer, so nobody knows whether the key is valid.</exception>
    public async Task<AccessKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var known = await Current().Keys.WaitAsync(cancellation);
        return known.GetValueOrDefault(id);
    }

    private Look Current()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            // A failure serves as long: a store that is away is not asked for each request.
            if (_look is { } look && time.GetElapsedTime(look.At, now) < options.Value.LookEvery)
                return look;
            // One look under way serves all: a slow store is not asked again for each request that waits.
            if (_look is { Keys.IsCompleted: false } slow)
                return slow;
            return _look = new Look(now, ReadAsync());
        }
    }

    private async Task<FrozenDictionary<string, AccessKey>> ReadAsync()
    {
        // The caller holds the lock; the store must not make it wait.
        await Task.Yield();
        return (await keys.ListAsync(CancellationToken.None)).ToFrozenDictionary(key => key.Id, StringComparer.Ordinal);
    }

    private sealed record Look(long At, Task<FrozenDictionary<string, AccessKey>> Keys);
}
