namespace CoopGraph.Paging;

/// <summary>A row of a page.</summary>
/// <typeparam name="T">The type of the row's item.</typeparam>
/// <param name="item">The item of the row.</param>
/// <param name="cursorOf">Writes the cursor of an item.</param>
public readonly struct Row<T>(T item, Func<T, string> cursorOf) : IRow
{
    /// <summary>The item of the row.</summary>
    public T Item => item;

    /// <inheritdoc/>
    public string Cursor => cursorOf(item);
}

/// <summary>A row of a page, whatever its item is.</summary>
public interface IRow
{
    /// <summary>
    /// The cursor that marks the row in its list (<see cref="Paging.Cursor"/>). It is written when it is read, because most responses
    /// contain none.
    /// </summary>
    string Cursor { get; }
}
