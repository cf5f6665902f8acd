using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>The table of a query: its columns, and its rows page after page. It must be disposed of.</summary>
public sealed class Table : IAsyncDisposable
{
    private readonly TablePages _pages;
    private readonly TableWalk _walk;
    private readonly SortedDictionary<string, string> _warnings = new(StringComparer.Ordinal);
    // Ends the reading of a page that nobody asks for any more.
    private readonly CancellationTokenSource _end;
    private IAsyncEnumerator<TablePage>? _read;
    private Task<TablePage?>? _next;
    private int _given;

    internal Table(string? name, IReadOnlyList<TableColumn> columns, Dataset dataset, TablePages pages, TableWalk walk, CancellationToken cancellation)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
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
        var page = await (_next ?? ReadAsync());
        _next = null;
        if (page is null)
            return null;
        // A page is read while the one before is written.
        if (++_given > TablePages.FirstPages)
            _next = Task.Run(ReadAsync);
        Add(page.Extensions);
        return page.Rows;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_next is not null)
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_read is not null)
            await _read.DisposeAsync();
        _pages.Dispose();
        _end.Dispose();
    }

    /// <summary>Reads the first rows, so that what fails at once fails before anything is written.</summary>
    internal async Task StartAsync()
    {
        _read = _walk.AllAsync(_end.Token).GetAsyncEnumerator(_end.Token);
        var first = await ReadAsync();
        if (first is not null)
            Add(first.Extensions);
        _next = Task.FromResult(first);
    }

    private async Task<TablePage?> ReadAsync()
    {
        try
        {
            return await _read!.MoveNextAsync() ? _read.Current : null;
        }
        catch (ExecutionError error)
        {
            throw new TableFailedException(new ExecutionResult(error));
        }
    }

    private void Add(IReadOnlyDictionary<string, object?> extensions)
    {
        AsOf ??= extensions.GetValueOrDefault("asOf") as string;
        foreach (var warning in (extensions.GetValueOrDefault("warnings") as IEnumerable<object?> ?? []).OfType<IReadOnlyDictionary<string, object?>>())
            _warnings[$"{warning["code"]}"] = $"{warning["message"]}";
    }
}
