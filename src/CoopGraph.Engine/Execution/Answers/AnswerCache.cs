using System.Diagnostics.CodeAnalysis;
using CoopGraph.Caching;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Answers;

/// <summary>The answers that were given last, within a total memory.</summary>
/// <param name="options">The limit.</param>
internal sealed class AnswerCache(IOptions<AnswerCacheOptions> options)
{
    // Otherwise a few large answers, which are asked for once, would leave no room for the many.
    private const int Shares = 8;

    private readonly LruCache<AnswerKey, CachedAnswer> _answers = new(
        int.MaxValue, options.Value.Bytes, (key, answer) => answer.SizeWith(key));

    /// <summary>Whether answers are cached at all.</summary>
    public bool IsOn => LargestAnswer > 0;

    /// <summary>The maximum memory of one answer with its key, in bytes.</summary>
    public long LargestAnswer { get; } = options.Value.Bytes / Shares;

    /// <summary>The number of answers in the cache now.</summary>
    public int Count => _answers.Count;

    /// <summary>Looks an answer up, of whatever version of the data.</summary>
    public bool TryGet(AnswerKey key, [NotNullWhen(true)] out CachedAnswer? answer) => _answers.TryGetValue(key, out answer);

    /// <summary>Adds an answer, in the place of an earlier one with this key, unless it is too large.</summary>
    public void Set(AnswerKey key, CachedAnswer answer)
    {
        if (answer.SizeWith(key) <= LargestAnswer)
            _answers.Set(key, answer);
    }
}
