using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>Reads the rows of a table page by page and counts them.</summary>
/// <param name="table">The table.</param>
/// <param name="most">The maximum number of rows.</param>
/// <param name="cancellation">The token that is cancelled when the reader has gone.</param>
internal sealed class RowCount(Table table, long most, CancellationToken cancellation)
{
    /// <summary>The number of rows so far.</summary>
    public long Total { get; private set; }

    /// <summary>Returns the next rows; null after the last ones.</summary>
    /// <exception cref="TooManyRowsException">There are more rows than allowed.</exception>
    public async ValueTask<TableRows?> NextAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        if (await table.NextAsync() is not { } rows)
            return null;
        Total += rows.Count;
        return Total <= most ? rows : throw new TooManyRowsException(most);
    }
}
