using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.InMemory;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Generation;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>
/// Tests that lists made from bitmaps are those that one gets by deciding the filter for each case, sorting and cutting. Graphs are drawn,
/// and their cases repeated under new ids, so that large and small groups of cases and long and short lists come up.
/// </summary>
public class CaseListTests
{
    private const int Graphs = 40;
    private const int FiltersPerGraph = 60;

    [Fact]
    public void A_list_is_the_same_as_by_deciding_each_case()
    {
        for (var seed = Setting.FirstSeed; seed < Setting.FirstSeed + Graphs; seed++)
        {
            var random = new Random(seed);
            var data = Repeated(GraphGenerator.Make(seed), times: random.OneOf([1, 30, 120]));
            var predicates = new PredicateGenerator(random, data);
            var map = UnitMap.Of(data.Units);
            var cases = new CaseIndex(map, data.Cooperations.Select(map.Place));
            var (bitmaps, orders) = (new CaseBitmaps(cases), new SortedOrders<PlacedCooperation, CaseSort>(cases.All, CaseFields.ValueOf));
            List<Predicate> asked = [];
            // A filter that was asked for before, alone or among others, is not decided again.
            Predicate? Any() => asked.Count > 0 && random.Chance(0.3) ? random.OneOf(asked) : predicates.OnCase();
            for (var filter = 0; filter < FiltersPerGraph; filter++)
            {
                var where = random.Chance(0.3) ? new Conjunction([.. random.Many(0, 3, Any).OfType<Predicate>()]) : Any();
                if (where is not null)
                    asked.Add(where);
                var matcher = new CaseMatcher(map, cases, default);
                var lists = new CaseLists(cases, bitmaps, where, new CaseMatcher(map, cases, default));
                var selection = Selection(random, map);
                int[] right = [.. Plain(cases, selection).Where(position => matcher.Matches(where, cases.All[position]))];

                Assert.Equal(right, lists.Positions(selection));
                foreach (var request in random.Many(1, 3, () => Request(random, cases, right)))
                {
                    var page = lists.Cut(selection, request.Page, orders, request.Order);
                    var byHand = Pager.Cut([.. right.Select(position => cases.All[position])], request.Order, CaseFields.ValueOf, request.Page);
                    Assert.True(Text(byHand) == Text(page), $"Seed {seed}, {PredicateText.Of(where)}:\n{Text(byHand)}\n{Text(page)}");
                }
            }
        }
    }

    [Theory]
    [InlineData(FilterField.Year, Comparator.Neq)]
    [InlineData(FilterField.Year, Comparator.Eq)]
    [InlineData(FilterField.Amount, Comparator.Nin)]
    [InlineData(FilterField.DateBasis, Comparator.In)]
    [InlineData(FilterField.SignedOn, Comparator.Eq)]
    public void An_unknown_value_is_found_by_null_as_in_the_comparison_of_one_case(FilterField field, Comparator comparator)
    {
        var data = Repeated(GraphGenerator.Make(3), times: 10);
        var map = UnitMap.Of(data.Units);
        var cases = new CaseIndex(map, data.Cooperations.Select(map.Place));
        var where = new Comparison(field, comparator, [null]);

        var (found, rest) = new CaseBitmaps(cases).Split(where, new CaseMatcher(map, cases, default));

        Assert.Null(rest);
        Assert.Equal(
            cases.All.Select(one => where.Holds(CaseFields.ValueOf(one, field))),
            Enumerable.Range(0, cases.All.Count).Select(found!.Contains));
    }

    [Fact]
    public void Only_a_text_within_a_title_or_an_id_is_decided_case_by_case()
    {
        var data = GraphGenerator.Make(1);
        var map = UnitMap.Of(data.Units);
        var cases = new CaseIndex(map, data.Cooperations.Select(map.Place));
        var title = new Comparison(FilterField.Title, Comparator.Contains, ["road"]);
        var year = new Comparison(FilterField.Year, Comparator.Gte, [2015m]);
        var id = new Comparison(FilterField.CaseId, Comparator.Neq, ["G-1"]);

        Assert.Same(title, Rest(new Conjunction([year, title, id])));
        Assert.IsType<Disjunction>(Rest(new Conjunction([year, new Disjunction([title, id])])));
        Assert.Null(Rest(new Conjunction([year, new Disjunction([year, id])])));

        Predicate? Rest(Predicate where) => new CaseBitmaps(cases).Split(where, new CaseMatcher(map, cases, default)).Others;
    }

    private static GraphData Repeated(GraphData data, int times) => data with
    {
        Cooperations = [.. Enumerable.Range(0, times).SelectMany(round => data.Cooperations.Select(one => one with { CaseId = $"{one.CaseId}-{round}" }))],
    };

    private static CaseSelection Selection(Random random, UnitMap map) => random.OneOf<CaseRelation>() is var relation && relation == CaseRelation.Everywhere
        ? new CaseSelection(relation)
        : new CaseSelection(relation, random.OneOf(map.Places));

    private static IEnumerable<int> Plain(CaseIndex cases, CaseSelection selection) =>
        selection.Relation == CaseRelation.Everywhere ? Enumerable.Range(0, cases.All.Count) : cases.PositionsOf(selection);

    private static (PageRequest Page, Ordering<CaseSort> Order) Request(Random random, CaseIndex cases, int[] right)
    {
        var order = CasesQuestion.Ordering(random.Many(0, 2, () => new SortBy<CaseSort>(random.OneOf<CaseSort>(), random.Chance(0.5))));
        var page = new PageRequest(random.Next(1, 30), random.Chance(0.5), Cursor(), Cursor(), random.Chance(0.9), random.Chance(0.5));
        return (page, order);

        RowKey? Cursor() => cases.All is [] || random.Chance(0.6)
            ? null
            : order.KeyOf(key => CaseFields.ValueOf(right is [] || random.Chance(0.3) ? random.OneOf(cases.All) : cases.All[random.OneOf(right)], key));
    }

    private static string Text(Page<PlacedCooperation> page) =>
        $"{string.Join(' ', page.Rows.Select(row => $"{row.Item.Case.CaseId}={row.Cursor}"))} {page.HasPrevious} {page.HasNext} {page.Total}";
}
