using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Paging;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// Asks for the pages of a table, one at a time. A page that would be refused for its size is asked for in smaller pages. While the rows of one page are
/// used, the next one can be read.
/// </summary>
/// <param name="plan">The plan of the table.</param>
/// <param name="variables">The variables of the request.</param>
/// <param name="limits">The limits of one page.</param>
/// <param name="limit">The maximum size of a page.</param>
/// <param name="execute">Executes one page, within its time.</param>
internal sealed class TablePages(
    TablePlan plan, Inputs variables, OperationLimits limits, int limit, Func<PreparedOperation, CancellationToken, Task<ExecutionResult>> execute)
    : IDisposable
{
    /// <summary>The number of pages that are small and read when they are asked for: a preview needs one, and the next one to see whether there are more rows.</summary>
    public const int FirstPages = 2;

    private readonly int[] _sizes = [.. plan.Path.Levels.Select(_ => PageRequest.LargestSize)];
    private int _read;
    private bool _wasTooLarge;
    private TablePage _free = new(plan.Shape, limit);
    private TablePage _used = new(plan.Shape, limit);

    /// <summary>The page that was read last.</summary>
    public TablePage Page { get; private set; } = null!;

    /// <summary>Returns the maximum number of items of a page of a level.</summary>
    public int SizeOf(int level) => _sizes[level];

    /// <summary>Sets the maximum number of items of a page of a level.</summary>
    public void SetSize(int level, int size) => _sizes[level] = size;

    /// <summary>Reads a page.</summary>
    /// <param name="places">The place of the page in the list of each level.</param>
    /// <param name="cancellation">The token that is cancelled when the table is not needed any more.</param>
    /// <exception cref="TableFailedException">The page cannot be read.</exception>
    public async Task ReadAsync(IReadOnlyList<LevelPlace> places, CancellationToken cancellation)
    {
        while (true)
        {
            var (prepared, wrong) = await PreparedOperation.FromAsync(plan.Operation, VariablesAt(places), limits, cancellation);
            var result = prepared is null
                ? new ExecutionResult { Errors = [.. wrong] }
                : await execute(prepared with { Items = _free.Cells }, cancellation);
            if (result is { Executed: true, Data: AnswerData data, Errors: null })
            {
                _free.Read(data, result.Extensions);
                Page = _free;
                Grow();
                return;
            }

            (result.Data as IDisposable)?.Dispose();
            // With null for data and no errors there is nothing to read; GraphQL does not allow it.
            var errors = result.Errors ?? [];
            if (!errors.Any(error => error.Code is ErrorCodes.TooExpensive or ErrorCodes.AnswerTooLarge) || !Shrink(places))
                throw new TableFailedException(new ExecutionResult { Errors = errors });
        }
    }

    /// <summary>Returns the page that was read last. It is not changed before the next one is returned.</summary>
    public TablePage Give()
    {
        (_free, _used) = (_used, _free);
        return _used;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _free.Dispose();
        _used.Dispose();
    }

    private Inputs VariablesAt(IReadOnlyList<LevelPlace> places)
    {
        var values = new Dictionary<string, object?>(variables);
        foreach (var (level, number) in plan.Path.Levels.Select((level, number) => (level, number)).Where(level => level.level.IsWalked))
        {
            values[PagedOperation.First(number)] = places[number].Take(_sizes[number]);
            if (places[number].After is { } cursor)
                values[PagedOperation.After(number)] = cursor;
        }

        return new Inputs(values);
    }

    private void Grow()
    {
        if (++_read == FirstPages && !_wasTooLarge && plan.Shape.RowColumns?.Pages is not null)
            _sizes[^1] = RowColumns.LargestPage;
    }

    // The largest page is made smaller, and the outermost of two that are as large.
    private bool Shrink(IReadOnlyList<LevelPlace> places)
    {
        var walked = Enumerable.Range(0, _sizes.Length)
            .Where(level => plan.Path.Levels[level].IsWalked && places[level].Take(_sizes[level]) > 1).ToList();
        if (walked.Count == 0)
            return false;
        _wasTooLarge = true;
        var largest = walked.MaxBy(level => places[level].Take(_sizes[level]));
        _sizes[largest] = Math.Max(1, places[largest].Take(_sizes[largest]) / 4);
        return true;
    }
}

/// <summary>The place of a page in the list of one level.</summary>
/// <param name="After">The cursor after which it begins; null for the first page.</param>
/// <param name="Left">The number of rows that the request asks for from there; null for all.</param>
internal sealed record LevelPlace(string? After, int? Left)
{
    /// <summary>Returns the number of rows to ask for.</summary>
    /// <param name="most">The maximum size of a page.</param>
    public int Take(int most) => Left is { } left && left < most ? left : most;
}
