using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question that is answered with lists: one for each selection, all filtered, sorted and paged alike.</summary>
internal abstract record AskedList<TSelection, TKey>(
    IReadOnlyList<TSelection> Of, Predicate? Where, IReadOnlyList<SortBy<TKey>> Order, PageAsked<TKey> Page) : Asked
    where TKey : struct, Enum
{
    /// <summary>The key that no two rows of a list share.</summary>
    protected abstract TKey Unique { get; }

    /// <summary>The order in full: the unique key comes last, since after it nothing is left to decide.</summary>
    public IReadOnlyList<SortBy<TKey>> Keys =>
    [
        .. Order.TakeWhile(by => !by.Key.Equals(Unique)),
        Order.Append(new SortBy<TKey>(Unique)).First(by => by.Key.Equals(Unique)),
    ];

    public sealed override async Task<string> PutToAsync(IGraphSnapshot store)
    {
        var ordering = Ordering();
        return Lists((await AskAsync(store, ordering, Page.In(ordering))).Select(page => page.Text));
    }

    public sealed override string PutTo(NaiveGraph oracle) =>
        Lists(Of.Select(selection => Write(NaivePaging.Page(List(oracle, selection), Keys, Page))));

    /// <summary>Returns all rows of a selection's list, in no order.</summary>
    public abstract IEnumerable<Listed<TKey>> List(NaiveGraph oracle, TSelection selection);

    /// <summary>Returns the store's pages.</summary>
    public abstract Task<IReadOnlyList<PageSeen>> AskAsync(IGraphSnapshot store, Ordering<TKey> ordering, PageRequest page);

    public abstract Ordering<TKey> Ordering();

    /// <summary>Writes the page with the cursors that its rows must have.</summary>
    public string Write(NaivePage<TKey> page)
    {
        var ordering = Ordering();
        return Written.Page(
            page.Rows.Select(row => (row.Text, Cursor.Write(ordering.Signature, ordering.KeyOf(row.ValueOf)))), page.HasPrevious, page.HasNext, page.Total);
    }

    public sealed override IEnumerable<Asked> Smaller() =>
    [
        .. Of.Count > 1 ? Of.Select(one => this with { Of = [one] }) : [],
        .. SmallerPredicates.Of(Where).Select(where => this with { Where = where }),
        .. Order.Select((_, dropped) => this with { Order = [.. Order.Where((_, position) => position != dropped)] }),
        .. Page.Smaller().Select(page => this with { Page = page }),
    ];

    public sealed override string ToString() =>
        $"{What}\n  of {string.Join("\n  of ", Of.Select(Write))}\n  where {Written.Predicate(Where)}\n  by {string.Join(", ", Keys)}\n  {Page.Written(Keys)}";

    protected abstract string What { get; }

    protected abstract string Write(TSelection selection);

    protected static PageSeen See<T>(Page<T> page, Func<T, string> write) => new(
        Written.Page(page.Rows.Select(row => (write(row.Item), row.Cursor)), page.HasPrevious, page.HasNext, page.Total),
        [.. page.Rows.Select(row => row.Cursor)],
        page.HasPrevious,
        page.HasNext);

    private static string Lists(IEnumerable<string> pages) => string.Concat(pages.Select((page, position) => $"  list {position}\n{page}"));
}

/// <summary>A page of a store, written out, with the data needed to continue from it.</summary>
internal sealed record PageSeen(string Text, IReadOnlyList<string> Cursors, bool HasPrevious, bool HasNext);
