using System.Net;
using System.Net.Http.Headers;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>A body in JSON that is in several parts in memory, so that a large value need not be copied into it.</summary>
internal sealed class PartsContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _parts;

    public PartsContent(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        _parts = parts;
        Headers.ContentType = Json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
            await stream.WriteAsync(part, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _parts.Sum(part => (long)part.Length);
        return true;
    }
}
