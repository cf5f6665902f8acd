using System.Diagnostics.CodeAnalysis;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// Caches results about data, and returns them again for the same statement, parameters and version of the data. Of equal questions that
/// are asked at once, one goes to the server and the others join it.
/// </summary>
/// <remarks>
/// Not cached are errors, results that are too large, and results that saw another version than the requested one. Results without rows are
/// not cached either, since they do not show which version they saw. A caller that gives up does not affect the others; the statement is
/// given up with the last of them.
/// </remarks>
internal sealed class CachedNeo4jClient(INeo4jClient inner, HybridCache cache, IOptions<ResultCacheOptions> options) : INeo4jClient
{
    private readonly ResultCacheOptions _options = options.Value;
    private readonly HybridCacheEntryOptions _entry = new()
    {
        Expiration = options.Value.Expiry,
        LocalCacheExpiration = TimeSpan.FromTicks(Math.Min(options.Value.LocalExpiry.Ticks, options.Value.Expiry.Ticks)),
        // Most cached results are a few kilobytes: sending them takes less time than compressing them.
        Flags = HybridCacheEntryFlags.DisableCompression,
    };

    public async Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        if (dataVersion is null)
            return await inner.ReadAsync(statement, parameters, dataVersion, cancellation);

        var key = ResultKey.For(_options.Prefix, dataVersion, statement, parameters);
        var question = new Question(inner, statement, parameters, dataVersion, _options.MaxAnswerBytes);
        try
        {
            var kept = await cache.GetOrCreateAsync(
                key, question, static (asked, giveUp) => asked.AnswerAsync(giveUp), _entry, cancellationToken: cancellation);
            Neo4jMetrics.LookedUp(isFound: !question.WasAsked);
            if (kept is not null && CachedResult.Saw(kept.Rows, dataVersion))
                return new(kept.Rows, IsCached: !question.WasAsked);
        }
        catch (UncachableException notKept)
        {
            Neo4jMetrics.LookedUp(isFound: false);
            return notKept.Answer with { IsCached = !question.WasAsked };
        }

        // The key holds something else: whoever wrote it, it is not one of our results.
        await cache.RemoveAsync(key, cancellation);
        return await inner.ReadAsync(statement, parameters, dataVersion, cancellation);
    }

    public async Task ForgetAsync(string statement, IReadOnlyDictionary<string, object?> parameters, string dataVersion, CancellationToken cancellation) =>
        await cache.RemoveAsync(ResultKey.For(_options.Prefix, dataVersion, statement, parameters), cancellation);

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        inner.WriteAsync(work, cancellation);

    /// <summary>One caller's question. It goes to the server only if no equal question has a result or is in progress.</summary>
    private sealed class Question(
        INeo4jClient server, string statement, IReadOnlyDictionary<string, object?> parameters, string dataVersion, int maxBytes)
    {
        private volatile bool _wasAsked;

        public bool WasAsked => _wasAsked;

        public async ValueTask<CachedResult?> AnswerAsync(CancellationToken cancellation)
        {
            _wasAsked = true;
            var answer = await server.ReadAsync(statement, parameters, dataVersion, cancellation);
            return CachedResult.From(answer, dataVersion, maxBytes) ?? throw new UncachableException(answer);
        }
    }

    /// <summary>
    /// Passes a result around the cache to all callers that wait for it. The cache stores what its factory returns, but not what the
    /// factory throws.
    /// </summary>
    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves this class.")]
    [SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It never leaves this class.")]
    private sealed class UncachableException(Neo4jResult answer) : Exception
    {
        public Neo4jResult Answer { get; } = answer;
    }
}
