using System.Buffers;
using Microsoft.Extensions.Caching.Hybrid;

namespace CoopGraph.Neo4j.Caching;

/// <summary>Writes a kept answer as its JSON.</summary>
internal sealed class KeptAnswerSerializer : IHybridCacheSerializer<KeptAnswer?>
{
    /// <summary>Null, which is a miss to the reader, where the bytes are not those of an answer.</summary>
    public KeptAnswer? Deserialize(ReadOnlySequence<byte> source) => KeptAnswer.Read(source.ToArray());

    public void Serialize(KeptAnswer? value, IBufferWriter<byte> target) => target.Write((value?.Utf8 ?? default).Span);
}
