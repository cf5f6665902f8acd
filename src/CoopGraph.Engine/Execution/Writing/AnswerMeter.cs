using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// Adds up the bytes of the lists of one response while they are written, so that a response that is too large is given up before it is
/// complete. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class AnswerMeter(IOptions<AnswerOptions> options)
{
    private long _bytes;

    /// <summary>The maximum size of a response, in bytes.</summary>
    public int Limit { get; } = options.Value.MaxAnswerBytes;

    /// <summary>Checks the size of a list that is not complete yet.</summary>
    /// <param name="bytes">The bytes of the list so far.</param>
    /// <exception cref="RefusedError">With the lists before it, the response is larger than the limit.</exception>
    public void Check(long bytes)
    {
        if (Interlocked.Read(ref _bytes) + bytes > Limit)
            throw new RefusedError(Refusals.AnswerTooLarge(Limit));
    }

    /// <summary>Adds a complete list.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
