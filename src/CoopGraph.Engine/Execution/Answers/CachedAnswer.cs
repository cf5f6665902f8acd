using System.Collections;

namespace CoopGraph.Engine.Execution.Answers;

/// <summary>A complete answer, to be given again.</summary>
/// <param name="Data">The data as JSON.</param>
/// <param name="Extensions">The extensions; nobody changes them any more.</param>
/// <param name="Version">The version of the data that it was made from; null if it was made from none.</param>
internal sealed record CachedAnswer(byte[] Data, IReadOnlyDictionary<string, object?> Extensions, string? Version)
{
    // The answer and its place in the cache, without what is counted below.
    private const long BytesOfEmpty = 400;
    private const long BytesOfEntry = 80;
    private const long BytesOfItem = 32;

    /// <summary>The memory that it takes with its key, in bytes.</summary>
    public long SizeWith(AnswerKey key) => BytesOfEmpty + Data.Length + TextOf(key.Values) + SizeOf(Extensions);

    private static long SizeOf(object? value) => value switch
    {
        string text => TextOf(text),
        IEnumerable<KeyValuePair<string, object?>> map => map.Sum(entry => BytesOfEntry + TextOf(entry.Key) + SizeOf(entry.Value)),
        IEnumerable list => list.Cast<object?>().Sum(item => BytesOfItem + SizeOf(item)),
        _ => BytesOfItem,
    };

    private static long TextOf(string text) => BytesOfItem + ((long)text.Length * sizeof(char));
}
