using CoopGraph.Neo4j.Reading;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Tests.Reading;

/// <summary>The texts by which Neo4j sorts cases have the order of their values, unknown ones last.</summary>
public class CaseKeyTests
{
    public static TheoryData<CaseSort, bool> Orders { get; } = new()
    {
        { CaseSort.CaseId, false }, { CaseSort.CaseId, true },
        { CaseSort.Year, false }, { CaseSort.Year, true },
        { CaseSort.SignedOn, false }, { CaseSort.SignedOn, true },
        { CaseSort.Amount, false }, { CaseSort.Amount, true },
    };

    [Theory, MemberData(nameof(Orders))]
    public void Texts_have_the_order_of_the_values(CaseSort sort, bool descending)
    {
        var order = CasesQuestion.Ordering([new SortBy<CaseSort>(sort, descending)]);
        var key = CaseKey.Of(order)!;
        object?[] values = sort switch
        {
            CaseSort.Year => [null, 1949m, 2009m, 2010m, 2100m],
            CaseSort.SignedOn => [null, "1949-10-01", "2014-06-29", "2014-06-30", "2020-01-01"],
            CaseSort.Amount => [null, 0m, 0.5m, 9m, 9.99m, 10m, 10.0m, 10.01m, 99m, 100m, 5_000_000m, 5_000_000.00000000001m, 100_000_000_000_000_000.01m, decimal.MaxValue],
            _ => [],
        };
        string[] ids = ["", "A", "A-1", "DOC-0001", "N", "Z", "甲"];
        RowKey[] places = sort == CaseSort.CaseId
            ? [.. ids.Select(id => new RowKey([id]))]
            : [.. values.SelectMany(value => ids.Select(id => new RowKey([value, id])))];
        foreach (var one in places)
        {
            foreach (var other in places)
            {
                var found = string.CompareOrdinal(key.At(one), key.At(other)) * (key.IsReversed ? -1 : 1);
                Assert.Equal(Math.Sign(order.Compare(one, other)), Math.Sign(found));
            }
        }
    }

    [Fact]
    public void A_position_that_no_case_can_have_has_no_text()
    {
        Assert.Null(At(CaseSort.Year, 2014.5m));
        Assert.Null(At(CaseSort.Year, 20_140m));
        Assert.Null(At(CaseSort.Amount, -1m));
        Assert.Null(At(CaseSort.SignedOn, "yesterday"));

        static string? At(CaseSort sort, object value) => CaseKey.Of(CasesQuestion.Ordering([new SortBy<CaseSort>(sort)]))!.At(new RowKey([value, "A"]));
    }

    [Fact]
    public void An_order_by_two_values_has_no_key() => Assert.Null(CaseKey.Of(
        CasesQuestion.Ordering([new SortBy<CaseSort>(CaseSort.Year), new SortBy<CaseSort>(CaseSort.Amount)])));
}
