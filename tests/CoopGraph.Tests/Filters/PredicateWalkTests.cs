using CoopGraph.Filters;

namespace CoopGraph.Tests.Filters;

/// <summary>The one walk through conjunctions and disjunctions.</summary>
public class PredicateWalkTests
{
    private static readonly Predicate Yes = new Comparison(FilterField.Year, Comparator.Eq, [1m]);
    private static readonly Predicate No = new Comparison(FilterField.Year, Comparator.Eq, [2m]);

    public static TheoryData<Predicate, bool> Predicates => new()
    {
        { Yes, true },
        { No, false },
        { new Conjunction([]), true },
        { new Disjunction([]), false },
        { new Conjunction([Yes, Yes]), true },
        { new Conjunction([Yes, No]), false },
        { new Disjunction([No, Yes]), true },
        { new Disjunction([No, No]), false },
        { new Conjunction([new Disjunction([No, Yes]), new Conjunction([Yes])]), true },
        { new Disjunction([new Conjunction([Yes, No]), new Disjunction([])]), false },
    };

    [Theory, MemberData(nameof(Predicates))]
    public void A_conjunction_needs_all_its_terms_and_a_disjunction_one(Predicate predicate, bool holds) =>
        Assert.Equal(holds, predicate.Holds(1m, (leaf, value) => ((Comparison)leaf).Holds(value)));

    [Fact]
    public void The_walk_stops_when_the_result_is_certain()
    {
        var asked = new List<Predicate>();
        Assert.False(new Conjunction([Yes, No, Yes]).Holds(1m, (leaf, value) =>
        {
            asked.Add(leaf);
            return ((Comparison)leaf).Holds(value);
        }));
        Assert.Equal([Yes, No], asked);
    }

    [Fact]
    public void Leaves_are_the_conditions_without_what_joins_them() => Assert.Equal(
        [Yes, No, Yes], new Conjunction([Yes, new Disjunction([No, new Conjunction([Yes])])]).Leaves);
}
