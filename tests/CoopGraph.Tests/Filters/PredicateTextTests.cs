using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Filters;

namespace CoopGraph.Tests.Filters;

/// <summary>Tests that predicates with the same meaning by their form have the same text, and all others have different texts.</summary>
public class PredicateTextTests
{
    private static readonly Comparison Year = new(FilterField.Year, Comparator.Gte, [2014m]);
    private static readonly Comparison Issue = new(FilterField.IssueArea, Comparator.In, [IssueArea.Economy, IssueArea.Security]);

    [Fact]
    public void The_order_of_terms_and_of_listed_values_and_the_zeros_of_a_number_do_not_show()
    {
        Same(new Conjunction([Year, Issue]), new Conjunction([Issue, Year]));
        Same(Issue, Issue with { Values = [IssueArea.Security, IssueArea.Economy] });
        Same(Year, Year with { Values = [2014.00m] });
        Same(At("2026-11-02T08:00:00Z"), At("2026-11-02T16:00:00+08:00"));
    }

    [Fact]
    public void Predicates_that_differ_have_different_texts()
    {
        Predicate?[] all =
        [
            null, Year, Issue, Year with { Values = [2015m] }, Year with { Comparator = Comparator.Gt }, Year with { Field = FilterField.Amount },
            Year with { Values = [null] }, Year with { Values = ["2014"] }, Year with { Values = ["null"] }, Year with { Values = ["a", "b"] },
            Year with { Values = ["a,1:b"] }, Year with { Values = ["true"] }, Year with { Values = [true] }, Year with { Values = [] },
            At("2026-11-02T08:00:00Z"), At("2026-11-02T08:00:00.001Z"), At("2026-11-02T08:00:00+08:00"),
            new Conjunction([Year, Issue]), new Disjunction([Year, Issue]), new Conjunction([]), new Disjunction([]),
            new Related(Relation.Parties, Quantifier.Some, Year), new Related(Relation.Parties, Quantifier.None, Year),
            new Related(Relation.Unit, Quantifier.Some, Year), new Related(Relation.Parties, Quantifier.Some, null),
            new Conjunction([new Disjunction([Year]), Issue]), new Disjunction([new Conjunction([Year]), Issue]),
        ];
        Assert.Equal(all.Length, all.Select(PredicateText.Of).Distinct().Count());
    }

    private static Comparison At(string time) =>
        new(FilterField.RecordedAt, Comparator.Gte, [DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)]);

    private static void Same(Predicate one, Predicate other) => Assert.Equal(PredicateText.Of(one), PredicateText.Of(other));
}
