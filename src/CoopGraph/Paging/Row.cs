namespace CoopGraph.Paging;

/// <summary>A row of a page.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="item">The row.</param>
/// <param name="cursor">Writes its cursor.</param>
public sealed class Row<T>(T item, Func<string> cursor)
{
    /// <summary>The row.</summary>
    public T Item => item;

    /// <summary>Marks it in its list (<see cref="Paging.Cursor"/>). Written when it is read: most answers show none.</summary>
    public string Cursor => cursor();
}
