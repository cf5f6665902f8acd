using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>The table of a query: its columns, and its rows page after page. It must be disposed of.</summary>
public sealed class Table : IAsyncDisposable
{
    private readonly TablePages _pages;
    private readonly TableWalk _walk;
    private readonly SortedDictionary<string, string> _warnings = new(StringComparer.Ordinal);
    private IAsyncEnumerator<TableRows>? _rows;
    private bool _hasFirst;

    internal Table(string? name, IReadOnlyList<TableColumn> columns, Dataset dataset, TablePages pages, TableWalk walk)
    {
        (Name, Columns, Dataset) = (name, columns, dataset);
        (_pages, _walk) = (pages, walk);
    }

    /// <summary>The name of the operation; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The data from which all rows are.</summary>
    public Dataset Dataset { get; }

    /// <summary>The day of the map on which units are shown; null if the rows show none, or several.</summary>
    public string? AsOf { get; private set; }

    /// <summary>The warnings so far, one text for each code, such as <c>SYNTHETIC_DATA</c>.</summary>
    public IReadOnlyDictionary<string, string> Warnings => _warnings;

    /// <summary>Returns the next rows; null after the last ones. They are valid until the next call.</summary>
    /// <exception cref="TableFailedException">The rows cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller has disconnected.</exception>
    public async ValueTask<TableRows?> NextAsync()
    {
        if (_hasFirst)
        {
            _hasFirst = false;
            return _rows!.Current;
        }

        return await ReadAsync() ? _rows!.Current : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_rows is not null)
            await _rows.DisposeAsync();
        _pages.Dispose();
    }

    /// <summary>Reads the first rows, so that what fails at once fails before anything is written.</summary>
    internal async Task StartAsync(CancellationToken cancellation)
    {
        _rows = _walk.AllAsync(cancellation).GetAsyncEnumerator(cancellation);
        _hasFirst = await ReadAsync();
    }

    private async Task<bool> ReadAsync()
    {
        try
        {
            if (!await _rows!.MoveNextAsync())
                return false;
        }
        catch (ExecutionError error)
        {
            throw new TableFailedException(new ExecutionResult(error));
        }

        AsOf ??= _pages.Extensions.GetValueOrDefault("asOf") as string;
        foreach (var warning in (_pages.Extensions.GetValueOrDefault("warnings") as IEnumerable<object?> ?? []).OfType<IReadOnlyDictionary<string, object?>>())
            _warnings[$"{warning["code"]}"] = $"{warning["message"]}";
        return true;
    }
}
