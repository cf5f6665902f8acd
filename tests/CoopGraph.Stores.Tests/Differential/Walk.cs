using System.Text;
using CoopGraph.Paging;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Goes through the first list of a question page by page, forwards or backwards. It uses the cursors that the store gives, until the store
/// reports that there are no more pages.
/// </summary>
internal sealed record Walk<TSelection, TKey>(AskedList<TSelection, TKey> List, bool Backwards) : Asked
    where TKey : struct, Enum
{
    // More pages than any generated list has, so that a store that never ends is caught.
    private const int MostPages = 200;

    public override IEnumerable<AdministrativeUnit> Units => List.Units;

    private int Size => List.Page.Size;

    public override async Task<string> PutToAsync(IGraphSnapshot store)
    {
        var text = new StringBuilder();
        var ordering = List.Ordering();
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var request = Backwards
                ? PageRequest.Read(null, null, Size, cursor, ordering)
                : PageRequest.Read(Size, cursor, null, null, ordering);
            var page = (await List.AskAsync(store, ordering, request))[0];
            text.Append(page.Text);
            if (page.Cursors is [] || !(Backwards ? page.HasPrevious : page.HasNext))
                break;
            cursor = Backwards ? page.Cursors[0] : page.Cursors[^1];
        }

        return text.ToString();
    }

    public override string PutTo(NaiveGraph oracle)
    {
        var rows = NaivePaging.Sorted(List.List(oracle, List.Of[0]), List.Keys);
        var text = new StringBuilder();
        for (var done = 0; done == 0 || done < rows.Count; done += Size)
        {
            var size = Math.Min(Size, rows.Count - done);
            text.Append(List.Write(NaivePaging.Slice(rows, Backwards ? rows.Count - done - size : done, size, total: null)));
        }

        return text.ToString();
    }

    // One page usually shows the difference, too: the list's own, or the whole list on one.
    public override IEnumerable<Asked> Smaller() =>
    [
        List,
        List with { Page = new PageAsked<TKey>(PageRequest.LargestSize) },
        .. List.Smaller().Cast<AskedList<TSelection, TKey>>().Select(list => this with { List = list }),
    ];

    public override string ToString() => $"page by page {(Backwards ? "backwards" : "forwards")} through {List}";
}
