using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// Bounds the bytes of all large responses that are being sent: each of them is in memory until its client has read it, and a client may be
/// slow. Small responses are not counted, so that they are sent whatever the others do.
/// </summary>
/// <param name="options">The limits.</param>
public sealed class AnswersUnderWay(IOptions<AnswerOptions> options)
{
    private const int LargestSmall = 64 * 1024;

    private long _bytes;

    /// <summary>Reserves memory for a response. Disposing of the result frees it.</summary>
    /// <param name="bytes">The size of the response.</param>
    /// <returns>Null if the responses under way leave no room.</returns>
    public IDisposable? TryTake(int bytes)
    {
        if (bytes <= LargestSmall)
            return new Share(this, 0);
        if (Interlocked.Add(ref _bytes, bytes) <= options.Value.MaxAnswerBytesTogether)
            return new Share(this, bytes);
        Interlocked.Add(ref _bytes, -bytes);
        return null;
    }

    private sealed class Share(AnswersUnderWay all, int bytes) : IDisposable
    {
        private int _bytes = bytes;

        public void Dispose() => Interlocked.Add(ref all._bytes, -Interlocked.Exchange(ref _bytes, 0));
    }
}
