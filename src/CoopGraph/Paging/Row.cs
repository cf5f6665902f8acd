namespace CoopGraph.Paging;

/// <summary>A row of a page.</summary>
/// <typeparam name="T">The type of the row's item.</typeparam>
/// <param name="item">The item of the row.</param>
/// <param name="cursor">Writes the row's cursor.</param>
public sealed class Row<T>(T item, Func<string> cursor)
{
    /// <summary>The item of the row.</summary>
    public T Item => item;

    /// <summary>
    /// The cursor that marks the row in its list (<see cref="Paging.Cursor"/>). It is written when it is read, because most responses
    /// contain none.
    /// </summary>
    public string Cursor => cursor();
}
