using CoopGraph.Filters;
using CoopGraph.Neo4j.Cypher;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Testing;

namespace CoopGraph.Neo4j.Tests.Statements;

/// <summary>A statement has a bound on the patterns that Neo4j must plan and on the values that the map adds, and a list of units is sent once.</summary>
public class StatementBoundsTests
{
    [Fact]
    public void A_filter_with_more_patterns_than_can_be_planned_is_refused()
    {
        Assert.NotNull(Units(AnyPartners(StatementBounds.MostPatterns)));
        var refused = Assert.Throws<InvalidQuestionException>(() => Units(AnyPartners(StatementBounds.MostPatterns + 1)));
        Assert.Equal(InvalidQuestionReason.TooExpensive, refused.Reason);
        Assert.Equal(StatementBounds.MostPatterns, refused.Details["limit"]);
    }

    [Fact]
    public void Counts_and_nested_patterns_are_counted_too()
    {
        Predicate counts = new Conjunction([.. Enumerable.Range(0, StatementBounds.MostPatterns + 1).Select(least => new Comparison(FilterField.PartnerCount, Comparator.Gt, [(decimal)least]))]);
        Assert.Throws<InvalidQuestionException>(() => Units(counts));
        var nested = Enumerable.Range(0, StatementBounds.MostPatterns + 1).Aggregate((Predicate?)null, (inner, _) => new Related(
            Relation.Partners, Quantifier.Some, inner is null ? null : new Related(Relation.Unit, Quantifier.Some, inner)));
        Assert.Throws<InvalidQuestionException>(() => Units(nested!));
    }

    [Fact]
    public void Equal_lists_of_units_are_one_parameter()
    {
        var values = Cases(new Conjunction([.. Enumerable.Repeat(0, 20).Select(_ => Party(Comparator.Eq, RealUnits.Feidong))])).Values;
        // The same list is what the cases are found by; of the twenty conditions one more remains.
        Assert.Equal(2, values.Values.OfType<string[]>().Count());
    }

    [Fact]
    public void A_condition_that_most_units_fulfil_sends_the_others()
    {
        var map = Repository.Map;
        var statement = Cases(Party(Comparator.Neq, RealUnits.Feidong) with { Quantifier = Quantifier.All });
        var sent = Assert.Single(statement.Values.Values.OfType<string[]>());
        Assert.InRange(sent.Length, 1, map.Constellations.Count / 100);
    }

    [Fact]
    public void Lists_of_units_have_a_bound_together()
    {
        var parameters = new StatementParameters();
        var some = Enumerable.Range(0, StatementBounds.MostValues / 2).Select(number => $"{number}").ToArray();
        parameters.AddUnits(some);
        parameters.AddUnits(some);
        parameters.AddUnits([.. some.Reverse()]);
        Assert.Equal(InvalidQuestionReason.TooExpensive, Assert.Throws<InvalidQuestionException>(() => parameters.AddUnits(["1"])).Reason);
    }

    [Fact]
    public void Writing_ends_with_its_caller()
    {
        using var caller = new CancellationTokenSource();
        caller.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Cases(Party(Comparator.Eq, RealUnits.Feidong), caller.Token));
    }

    private static Conjunction AnyPartners(int count) =>
        new Conjunction([.. Enumerable.Range(0, count).Select(_ => new Related(Relation.Partners, Quantifier.None, null))]);

    private static Related Party(Comparator comparator, string code) => new(
        Relation.Parties, Quantifier.Some, new Related(Relation.Unit, Quantifier.Some, new Comparison(FilterField.Code, comparator, [code])));

    private static string Units(Predicate where)
    {
        var map = Repository.Map;
        var all = new UnitSelection(UnitRelation.Everywhere, CoopGraph.Units.AdministrativeLevel.Prefecture, map.Window.Last);
        return new UnitsStatement(map, new UnitsQuestion([all], where, UnitsQuestion.Ordering([]), new PageRequest()), CancellationToken.None).Statement;
    }

    private static StatementParameters Cases(Predicate where, CancellationToken cancellation = default) => new CasesStatement(
        Repository.Map,
        CaseRelation.Everywhere,
        new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], where, CasesQuestion.Ordering([]), new PageRequest()),
        cancellation).Parameters;
}
