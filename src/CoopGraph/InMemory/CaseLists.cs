using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.InMemory;

/// <summary>
/// The lists of one question for cases, all with the same filter. The filter is put together from bitmaps where a list is long, and decided
/// case by case where all lists are short.
/// </summary>
internal sealed class CaseLists
{
    // Bitmaps cost about as much as so many cases.
    private const int Long = 500;

    private readonly CaseIndex _cases;
    private readonly Predicate? _where;
    private readonly CaseMatcher _matcher;
    private readonly Lazy<(Bits? Found, Predicate? Others)> _split;

    /// <param name="cases">The cases.</param>
    /// <param name="bitmaps">Their bitmaps.</param>
    /// <param name="where">The filter; null for none.</param>
    /// <param name="matcher">Decides the filter where bitmaps do not.</param>
    public CaseLists(CaseIndex cases, CaseBitmaps bitmaps, Predicate? where, CaseMatcher matcher)
    {
        (_cases, _where, _matcher) = (cases, where, matcher);
        _split = new(() => bitmaps.Split(where, matcher));
    }

    /// <summary>Returns the requested page of a list.</summary>
    /// <param name="selection">The list.</param>
    /// <param name="request">The rows that are requested.</param>
    /// <param name="orders">The orders of all cases.</param>
    /// <param name="ordering">The order of the list.</param>
    public Page<PlacedCooperation> Cut(CaseSelection selection, PageRequest request, SortedOrders<PlacedCooperation, CaseSort> orders, Ordering<CaseSort> ordering)
    {
        if (!request.WantsRows)
            return new Page<PlacedCooperation>([], false, false, request.WantsTotal ? Count(selection) : null);
        var order = orders.By(ordering);
        if (selection.Relation != CaseRelation.Everywhere)
            return order.Cut(request, CaseRanks.Of(order, Positions(selection)));
        if (request.WantsTotal || _where is null)
            return order.Cut(request, CaseRanks.Of(order, Everywhere()));
        var (found, rest) = _split.Value;
        var ranks = CaseRanks.Of(order, found);
        return order.Cut(request, rest is null ? ranks : new MatchingRanks(ranks, rank => _matcher.Matches(rest, _cases.All[order.PositionAt(rank)])));
    }

    /// <summary>Returns the positions of all cases of a list, by id.</summary>
    public IReadOnlyList<int> Positions(CaseSelection selection)
    {
        if (selection.Relation == CaseRelation.Everywhere)
            return [.. Members(Everywhere())];
        var all = _cases.PositionsOf(selection);
        if (_where is null)
            return all;
        if (all.Count < Long)
            return [.. all.Where(position => _matcher.Matches(_where, _cases.All[position]))];
        var (found, rest) = _split.Value;
        return [.. all.Where(position => found?.Contains(position) != false && _matcher.Matches(rest, _cases.All[position]))];
    }

    private int Count(CaseSelection selection) => selection.Relation == CaseRelation.Everywhere
        ? Everywhere()?.Count ?? _cases.All.Count
        : Positions(selection).Count;

    // Null for all cases.
    private Bits? Everywhere()
    {
        var (found, rest) = _split.Value;
        if (rest is null)
            return found;
        var matching = new Bits(_cases.All.Count);
        foreach (var position in Members(found))
        {
            if (_matcher.Matches(rest, _cases.All[position]))
                matching.Add(position);
        }

        return matching;
    }

    private IEnumerable<int> Members(Bits? found)
    {
        if (found is null)
            return Enumerable.Range(0, _cases.All.Count);
        return Walk(found);

        static IEnumerable<int> Walk(Bits bits)
        {
            for (var position = bits.First(0, bits.Length); position >= 0; position = bits.First(position + 1, bits.Length))
                yield return position;
        }
    }
}
