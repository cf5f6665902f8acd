using System.Diagnostics.CodeAnalysis;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// Keeps answers about data, and gives them again for the same statement, parameters and version of the data. Of equal questions
/// that are asked at once, one goes to the server and the others join it.
/// </summary>
/// <remarks>
/// Not kept are: answers that saw another version than the one meant; answers without rows, which do not say what they saw; answers
/// that are too large; errors. A caller that gives up leaves the others unharmed; the statement is given up with the last of them.
/// </remarks>
internal sealed class CachedNeo4jClient(INeo4jClient inner, HybridCache cache, IOptions<ResultCacheOptions> options) : INeo4jClient
{
    private readonly ResultCacheOptions _options = options.Value;
    private readonly HybridCacheEntryOptions _entry = new()
    {
        Expiration = options.Value.Expiry,
        LocalCacheExpiration = TimeSpan.FromTicks(Math.Min(options.Value.LocalExpiry.Ticks, options.Value.Expiry.Ticks)),
        // Most of what is kept is a few kilobytes: sooner sent than packed.
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
            if (kept is not null && CachedResult.Saw(kept.Rows, dataVersion))
                return new(kept.Rows, IsCached: !question.WasAsked);
        }
        catch (UncachableException notKept)
        {
            return notKept.Answer with { IsCached = !question.WasAsked };
        }

        // Something else stands under the key: whoever wrote it, it is not an answer of ours.
        await cache.RemoveAsync(key, cancellation);
        return await inner.ReadAsync(statement, parameters, dataVersion, cancellation);
    }

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        inner.WriteAsync(work, cancellation);

    /// <summary>One caller's question; asked of the server only where nobody has asked it before.</summary>
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

    /// <summary>Takes an answer past the cache to all who wait for it: what a cache's factory returns is kept, what it throws is not.</summary>
    [SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves this class.")]
    [SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It never leaves this class.")]
    private sealed class UncachableException(Neo4jResult answer) : Exception
    {
        public Neo4jResult Answer { get; } = answer;
    }
}
