using CoopGraph.Paging;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Tests that the differential test sees wrong answers, and makes them small enough to read. The wrong answers come from a store around a
/// right one, so the quickest store serves for all.
/// </summary>
public class WrongAnswerTests
{
    private const int Questions = 500;
    private static readonly string[] Parts = ["ASKED: cases\n  of ", "where anything", "STORE:\n", "ORACLE:\n", "DATA: "];

    [Fact]
    public async Task A_dropped_row_is_caught_and_shrunk()
    {
        var found = await CatchAsync(right => new WrongStore.DropsARow(right));
        Assert.True(found.Data.Cooperations.Count == 2, found.ToString());
        var question = Assert.IsType<CasesAsked>(found.Question);
        Assert.Null(question.Where);
        Assert.Empty(question.Order);
        Assert.Single(question.Of);
        Assert.Equal(PageRequest.LargestSize, question.Page.Size);
    }

    [Fact]
    public async Task A_page_from_the_wrong_end_is_caught_and_shrunk()
    {
        var found = await CatchAsync(right => new WrongStore.IgnoresLast(right));
        Assert.True(found.Data.Cooperations is [], found.ToString());
        Assert.True(found.Data.Units.Units.Count <= 10, found.ToString());
        Assert.DoesNotContain("where all", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_no_answer()
    {
        var found = await CatchAsync(right => new WrongStore.Throws(right));
        Assert.Empty(found.Data.Cooperations);
        Assert.Contains("Out of order.", found.OfStore, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_tells_the_question_and_both_answers()
    {
        var found = (await CatchAsync(right => new WrongStore.DropsARow(right))).ToString();
        foreach (var part in Parts)
            Assert.Contains(part, found, StringComparison.Ordinal);
    }

    private static async Task<Difference> CatchAsync(Func<IGraphSnapshot, IGraphSnapshot> altered)
    {
        var found = await DifferentialTests.FindAsync(new EmbeddedKind().Name, seed: 3, Questions, altered);
        Assert.NotNull(found);
        return found;
    }
}
