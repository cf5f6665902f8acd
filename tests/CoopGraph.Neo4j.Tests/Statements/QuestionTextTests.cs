using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Neo4j.Cypher;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Tests.Statements;

/// <summary>
/// A statement's text depends only on the shape of the question. So one plan serves all questions of a shape, and no value is ever Cypher.
/// </summary>
public class QuestionTextTests
{
    private const string Injection = "x' }) DETACH DELETE c //";

    private static readonly UnitMap Map = new(new UnitTables(
        DataWindow.Seed,
        [
            new(UnitCode.China, "中国", "China", AdministrativeLevel.Country, UnitKind.Country),
            new(new UnitCode(340000), "安徽省", "Anhui", AdministrativeLevel.Province, UnitKind.Province),
        ],
        [new Containment(UnitCode.China, new UnitCode(340000))],
        [],
        []));

    [Fact]
    public void Questions_of_one_shape_have_one_text()
    {
        Assert.Equal(TextOf("Futou Lake", 2014, RealUnits.Anhui, 10), TextOf(Injection, 1, "999999", 10));
        Assert.Equal(TextOf("a", 2014, RealUnits.Anhui, 1), TextOf("a", 2014, RealUnits.Anhui, 100));
    }

    [Fact]
    public void No_value_stands_in_the_text()
    {
        var text = TextOf(Injection, 20_140_630, Injection, 77);

        Assert.DoesNotContain("DELETE", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("20140630", text, StringComparison.Ordinal);
        Assert.DoesNotContain("77", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/*:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_wanted_is_not_asked()
    {
        Assert.DoesNotContain("total", Statement(new PageRequest()), StringComparison.Ordinal);
        Assert.DoesNotContain("collect(", Statement(new PageRequest(WantsRows: false, WantsTotal: true)), StringComparison.Ordinal);
    }

    private static string TextOf(string title, int year, string province, int size) => Statement(
        new PageRequest(size, After: new RowKey([(decimal)year, title])),
        new Conjunction(
        [
            new Comparison(FilterField.Title, Comparator.Contains, [title]),
            new Comparison(FilterField.Year, Comparator.Gte, [(decimal)year]),
            new Comparison(FilterField.Mechanism, Comparator.In, [Mechanism.Arranged]),
            new Related(Relation.Parties, Quantifier.Some, new Related(Relation.Unit, Quantifier.Some, new Related(
                Relation.Province, Quantifier.Some, new Comparison(FilterField.Code, Comparator.Eq, [province])))),
        ]));

    private static string Statement(PageRequest page, Predicate? where = null) => new CasesStatement(
        Map,
        CaseRelation.Everywhere,
        new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], where, CasesQuestion.Ordering([new SortBy<CaseSort>(CaseSort.Year)]), page),
        CancellationToken.None).Statement;
}
