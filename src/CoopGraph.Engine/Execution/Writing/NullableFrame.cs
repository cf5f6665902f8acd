namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// A place in the response that may be null, and contains values that are still missing. If one of them turns out to be null and must not
/// be, the nearest of these places becomes null (section 6.4.4 of the specification).
/// </summary>
/// <param name="parent">The next such place above; null if there is none, so that the whole data would become null.</param>
/// <param name="start">The position of its first byte.</param>
internal sealed class NullableFrame(NullableFrame? parent, int start)
{
    /// <summary>The position of its first byte.</summary>
    public int Start { get; } = start;

    /// <summary>The position after its last byte.</summary>
    public int End { get; set; } = start;

    /// <summary>Whether it became null.</summary>
    public bool IsNull { get; set; }

    /// <summary>Whether it is not part of the response, because it or a place above became null.</summary>
    public bool IsGone => IsNull || parent?.IsGone == true;
}
