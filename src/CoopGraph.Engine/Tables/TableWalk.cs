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

    /// <summary>Returns the pages. Each is valid until the one after the next is requested.</summary>
    /// <exception cref="TableFailedException">A page cannot be read.</exception>
    /// <exception cref="TableException">A list that has no pages of its own contains longer lists.</exception>
    public async IAsyncEnumerable<TablePage> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (path.Levels.Count == 0)
        {
            await pages.ReadAsync(_places, cancellation);
            yield return pages.Give();
            yield break;
        }

        await foreach (var page in LevelAsync(0, null, cancellation))
            yield return page;
    }

    /// <param name="level">The level of the pages that are walked through; the levels above stay at their items.</param>
    /// <param name="items">The number of items to read; null for all.</param>
    /// <param name="cancellation">The token that is cancelled when the table is not needed any more.</param>
    private async IAsyncEnumerable<TablePage> LevelAsync(int level, int? items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            await pages.ReadAsync(_places, cancellation);
            var end = pages.Page.Ends[level];
            if (LongerBelow(level) is not { } longer)
            {
                yield return pages.Give();
            }
            else if (end.Items > 1)
            {
                await foreach (var page in OneByOneAsync(level, end.Items, longer, cancellation))
                    yield return page;
                end = pages.Page.Ends[level] with { Items = end.Items };
                if (Continue(level, end, ref items, isDone: true))
                    continue;
                yield break;
            }
            else
            {
                await foreach (var page in LevelAsync(level + 1, null, cancellation))
                    yield return page;
                _places[level + 1] = start[level + 1];
            }

            if (!Continue(level, end, ref items))
                yield break;
        }
    }

    private async IAsyncEnumerable<TablePage> OneByOneAsync(int level, int items, int longer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!path.Levels[level].IsWalked)
        {
            throw new TableException(
                $"`{path.Levels[longer].Field.Key}` has more rows than a page inside `{path.Levels[level].Field.Key}`, which has no pages itself: "
                + "give `first`, or ask for one item at a time.");
        }

        var size = pages.SizeOf(level);
        pages.SetSize(level, 1);
        await foreach (var page in LevelAsync(level, items, cancellation))
            yield return page;
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
