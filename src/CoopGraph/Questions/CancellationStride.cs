namespace CoopGraph.Questions;

/// <summary>
/// Looks at a cancellation token once in some hundred steps of a long loop: often enough to stop at once, and seldom enough to cost nothing.
/// Each loop has its own; it is not thread-safe.
/// </summary>
/// <param name="cancellation">The token.</param>
public sealed class CancellationStride(CancellationToken cancellation)
{
    private const int Length = 256;
    private int _steps;

    /// <summary>Counts a step.</summary>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    public void Step()
    {
        if (++_steps < Length)
            return;
        _steps = 0;
        cancellation.ThrowIfCancellationRequested();
    }
}
