using System.Runtime.CompilerServices;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// Walks through all pages of a table. Where an inner list has more rows than its page, the items of the outer list are asked for one at a
/// time, and the inner list page by page.
/// </summary>
/// <param name="path">The way to the rows.</param>
/// <param name="start">The place of the first page in the list of each level.</param>
/// <param name="pages">The pages.</param>
internal sealed class TableWalk(RowsPath path, IReadOnlyList<LevelPlace> start, TablePages pages)
{
    private readonly LevelPlace[] _places = [.. start];

    /// <summary>Returns the rows, page after page. Those of one page are valid until the next one is requested.</summary>
    /// <exception cref="TableFailedException">A page cannot be read.</exception>
    /// <exception cref="TableException">A list that has no pages of its own contains longer lists.</exception>
    public async IAsyncEnumerable<TableRows> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (path.Levels.Count == 0)
        {
            await pages.ReadAsync(_places, cancellation);
            yield return pages.Page.Rows;
            yield break;
        }

        await foreach (var rows in LevelAsync(0, null, cancellation))
            yield return rows;
    }

    /// <param name="level">The level of the pages that are walked through; the levels above stay at their items.</param>
    /// <param name="items">The number of items to read; null for all.</param>
    /// <param name="cancellation">The token that is cancelled when the table is not needed any more.</param>
    private async IAsyncEnumerable<TableRows> LevelAsync(int level, int? items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            await pages.ReadAsync(_places, cancellation);
            var end = pages.Page.Ends[level];
            if (LongerBelow(level) is not { } longer)
            {
                yield return pages.Page.Rows;
            }
            else if (end.Items > 1)
            {
                await foreach (var rows in OneByOneAsync(level, end.Items, longer, cancellation))
                    yield return rows;
                end = pages.Page.Ends[level] with { Items = end.Items };
                if (Continue(level, end, ref items, isDone: true))
                    continue;
                yield break;
            }
            else
            {
                await foreach (var rows in LevelAsync(level + 1, null, cancellation))
                    yield return rows;
                _places[level + 1] = start[level + 1];
            }

            if (!Continue(level, end, ref items))
                yield break;
        }
    }

    private async IAsyncEnumerable<TableRows> OneByOneAsync(int level, int items, int longer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!path.Levels[level].IsWalked)
        {
            throw new TableException(
                $"`{path.Levels[longer].Field.Key}` has more rows than a page inside `{path.Levels[level].Field.Key}`, which has no pages itself: "
                + "give `first`, or ask for one item at a time.");
        }

        var size = pages.SizeOf(level);
        pages.SetSize(level, 1);
        await foreach (var rows in LevelAsync(level, items, cancellation))
            yield return rows;
        pages.SetSize(level, size);
    }

    // The first level below with a list that has more rows than its page, and of which more are requested.
    private int? LongerBelow(int level)
    {
        for (var below = level + 1; below < path.Levels.Count; below++)
        {
            if (pages.Page.Ends[below].HasAnyNext && (_places[below].Left is not { } left || left > pages.SizeOf(below)))
                return below;
        }

        return null;
    }

    private bool Continue(int level, LevelEnd end, ref int? items, bool isDone = false)
    {
        // Items that were read one by one have moved the place themselves.
        var read = isDone ? 0 : end.Items;
        items -= read;
        _places[level] = new(end.Cursor ?? _places[level].After, _places[level].Left - read);
        return end.HasNext && items is not <= 0 && _places[level].Left is not <= 0;
    }
}
