namespace CoopGraph.Engine.Execution.Writing;

/// <summary>
/// Puts a response together: the values that were missing when their surroundings were written come to their places, and what became null
/// is replaced.
/// </summary>
internal sealed class MissingValues
{
    private readonly List<MissingValue> _values = [];
    private readonly List<Replacement> _replaced = [];

    /// <summary>The number of values that were missing.</summary>
    public int Count => _values.Count;

    /// <summary>Records a value that is missing at the buffer's position.</summary>
    public void Add(MissingValue value) => _values.Add(value);

    /// <summary>Removes the latest values: their surroundings were replaced by null.</summary>
    /// <param name="count">The number of values that stay.</param>
    public void Return(int count)
    {
        foreach (var value in _values.Skip(count))
            value.IsDropped = true;
        _values.RemoveRange(count, _values.Count - count);
    }

    /// <summary>Makes a place null that was written before.</summary>
    public void SetNull(NullableFrame frame)
    {
        frame.IsNull = true;
        _replaced.Add(new(frame.Start, frame.End, IsNull: true));
    }

    /// <summary>Leaves out a part of the buffer that is not of its surroundings.</summary>
    public void LeaveOut(int start, int end) => _replaced.Add(new(start, end, IsNull: false));

    /// <summary>Returns the response.</summary>
    /// <param name="json">The buffer: the surroundings first, and then the values in any order.</param>
    /// <param name="end">The position after the root's surroundings.</param>
    /// <param name="limit">The maximum size, in bytes.</param>
    public AnswerData PutTogether(AnswerBuffer json, int end, int limit)
    {
        // Without missing values the buffer is the response.
        if (_values.Count == 0 && _replaced.Count == 0)
            return json.Take();
        Replacement[] edits =
        [
            .. _values.Select(value => new Replacement(value.Position, value.Position, false, value)).Concat(_replaced)
                // A null in the place of values comes before these values. What is left out comes after the value at its start.
                .OrderBy(edit => edit.Start).ThenBy(edit => edit.IsNull ? 0 : edit.Value is not null ? 1 : 2).ThenByDescending(edit => edit.End),
        ];
        using var whole = new AnswerBuffer(limit);
        Copy(json, whole, edits, 0, end);
        return whole.Take();
    }

    private static void Copy(AnswerBuffer json, AnswerBuffer to, Replacement[] edits, int start, int end)
    {
        var next = FirstFrom(edits, start);
        while (next < edits.Length && edits[next].Start <= end)
        {
            var edit = edits[next];
            to.Write(json.Written(start, edit.Start));
            if (edit.Value is { } value)
                Copy(json, to, edits, value.Start, value.End);
            else if (edit.IsNull)
                to.Write("null"u8);
            start = edit.End;
            next++;
            while (next < edits.Length && edit.Value is null && IsWithin(edits[next], edit))
                next++;
        }

        to.Write(json.Written(start, end));
    }

    // A value that is null has the position of its null.
    private static bool IsWithin(Replacement inner, Replacement outer) =>
        inner.Start < outer.End || (outer.IsNull && inner.Start == outer.Start && inner.Value is not null);

    private static int FirstFrom(Replacement[] edits, int start)
    {
        var (low, high) = (0, edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edits[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private readonly record struct Replacement(int Start, int End, bool IsNull, MissingValue? Value = null);
}

/// <summary>A value that was missing when its surroundings were written.</summary>
/// <param name="position">Its place in the surroundings.</param>
/// <param name="frame">The nearest place that may be null: this value itself, or one around it; null if there is none.</param>
internal class MissingValue(int position, NullableFrame? frame)
{
    /// <summary>Its place in the surroundings.</summary>
    public int Position => position;

    /// <summary>The nearest place that may be null; null if there is none.</summary>
    public NullableFrame? Frame => frame;

    /// <summary>The position of the value's first byte.</summary>
    public int Start { get; set; }

    /// <summary>The position after the value's last byte.</summary>
    public int End { get; set; }

    /// <summary>Whether it is not part of the response any more.</summary>
    public bool IsDropped { get; set; }
}
