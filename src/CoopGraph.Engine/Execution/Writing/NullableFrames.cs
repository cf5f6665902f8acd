namespace CoopGraph.Engine.Execution.Writing;

/// <summary>The places around the value that is being written that may be null. Most never need a frame, so it is made when it is needed.</summary>
internal sealed class NullableFrames
{
    private (int Start, NullableFrame? Frame)[] _open = new (int, NullableFrame?)[16];
    private NullableFrame? _outer;

    /// <summary>The number of places.</summary>
    public int Depth { get; private set; }

    /// <summary>Begins anew, for a value that was missing.</summary>
    /// <param name="outer">The nearest place around the value that may be null.</param>
    public void Begin(NullableFrame? outer) => (_outer, Depth) = (outer, 0);

    /// <summary>Enters a place.</summary>
    /// <param name="start">The position of its first byte.</param>
    public void Enter(int start)
    {
        if (Depth == _open.Length)
            Array.Resize(ref _open, 2 * Depth);
        _open[Depth++] = (start, null);
    }

    /// <summary>Leaves a place after its value was written.</summary>
    /// <param name="end">The position after its last byte.</param>
    public void Leave(int end)
    {
        if (_open[--Depth].Frame is { } frame)
            frame.End = end;
    }

    /// <summary>Leaves all places below a depth; their values are not part of the response.</summary>
    public void Return(int depth) => Depth = depth;

    /// <summary>Returns the nearest place that may be null; null if there is none.</summary>
    public NullableFrame? Nearest()
    {
        var nearest = _outer;
        for (var i = 0; i < Depth; i++)
            nearest = _open[i].Frame ??= new NullableFrame(nearest, _open[i].Start);
        return nearest;
    }
}
