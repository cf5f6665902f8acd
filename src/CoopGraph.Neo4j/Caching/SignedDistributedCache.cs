using Microsoft.Extensions.Caching.Distributed;

namespace CoopGraph.Neo4j.Caching;

/// <summary>Writes entries with a mark, and finds only entries with the right one: any other is a miss, and the next result replaces it.</summary>
/// <param name="inner">The cache with the entries.</param>
/// <param name="mark">The mark.</param>
internal sealed class SignedDistributedCache(IDistributedCache inner, EntryMark mark) : IDistributedCache
{
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        await inner.GetAsync(key, token) is { } marked ? mark.Read(key, marked) : null;

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        inner.SetAsync(key, mark.Sign(key, value), options, token);

    public Task RefreshAsync(string key, CancellationToken token = default) => inner.RefreshAsync(key, token);

    public Task RemoveAsync(string key, CancellationToken token = default) => inner.RemoveAsync(key, token);

    public byte[]? Get(string key) => inner.Get(key) is { } marked ? mark.Read(key, marked) : null;

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => inner.Set(key, mark.Sign(key, value), options);

    public void Refresh(string key) => inner.Refresh(key);

    public void Remove(string key) => inner.Remove(key);
}
