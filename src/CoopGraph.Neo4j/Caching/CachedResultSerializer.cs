using System.Buffers;
using Microsoft.Extensions.Caching.Hybrid;

namespace CoopGraph.Neo4j.Caching;

/// <summary>Writes a cached result as its JSON, and reads it.</summary>
internal sealed class CachedResultSerializer : IHybridCacheSerializer<CachedResult?>
{
    /// <summary>Returns the result; null, which is a miss to the reader, where the bytes are not those of a result.</summary>
    public CachedResult? Deserialize(ReadOnlySequence<byte> source) => CachedResult.Read(source.ToArray());

    public void Serialize(CachedResult? value, IBufferWriter<byte> target) => target.Write((value?.Utf8 ?? default).Span);
}
