using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Moves;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Units;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Moves;

/// <summary>Tests the ties of counties that came under another prefecture.</summary>
public class MovesTableTests
{
    [Fact]
    public void Shou_County_moved_and_its_rivals_with_its_prefecture()
    {
        var shou = Shou();
        Assert.Equal(("2015-12-03", "Lu'an", "Huainan"), ($"{shou.County.Day:yyyy-MM-dd}", shou.From!.Latest.NameEn, shou.To.Latest.NameEn));
        Assert.Contains(PlaceOf(RealUnits.Huoqiu), shou.FormerRivals);
        Assert.Contains(PlaceOf(RealUnits.Tianjiaan), shou.NewRivals);
        Assert.Empty(shou.FormerRivals.Intersect(shou.NewRivals));
    }

    [Fact]
    public void A_prefecture_that_only_changed_its_name_or_code_moves_no_county() =>
        // Xiangfan in Hubei was renamed Xiangyang in 2010.
        Assert.DoesNotContain(PrefectureMove.FindAll(Repository.Map), move => move.To == PlaceOf(RealUnits.Xiangyang) && move.From == move.To);

    [Fact]
    public void Ties_are_counted_some_years_before_and_after_by_whom_they_are_with()
    {
        CaseFacts[] cases =
        [
            Case("2014-05", RealUnits.ShouOfLuan, RealUnits.Huoqiu), Case("2017", RealUnits.ShouOfHuainan, RealUnits.Huoqiu), Case("2018", RealUnits.ShouOfHuainan, RealUnits.Tianjiaan),
            Case("2019", RealUnits.ShouOfHuainan, RealUnits.Feidong, RealUnits.Tianjiaan), Case(null, RealUnits.ShouOfHuainan, RealUnits.Tianjiaan), Case("2010-06", RealUnits.ShouOfLuan, RealUnits.Huoqiu),
        ];
        var ties = Of(cases, years: 5, draws: 10).Moves.Single(one => one.Move.County == Shou().County);
        Assert.Equal((new BeforeAfter(1, 1), new BeforeAfter(0, 2), new BeforeAfter(0, 1)), (ties.WithFormerRivals, ties.WithNewRivals, ties.Others));
    }

    [Fact]
    public void The_test_permutes_the_days_of_each_countys_ties()
    {
        // Of four ties two came after the move, both with a new rival. By chance both of two come after with probability 1/6, on average one.
        CaseFacts[] cases =
        [
            Case("2012", RealUnits.ShouOfLuan, RealUnits.Huoqiu), Case("2013", RealUnits.ShouOfLuan, RealUnits.Feidong),
            Case("2017", RealUnits.ShouOfHuainan, RealUnits.Tianjiaan), Case("2018", RealUnits.ShouOfHuainan, RealUnits.Tianjiaan),
        ];
        var test = Of(cases, years: 5, draws: 10_000).Test!;
        Assert.Equal((1.0, NullModelKind.PermutedDays, 7), (test.Observed, test.Kind, test.Seed));
        Assert.Equal(0.5, test.Expected, 0.02);
        Assert.Equal(1 / 3.0, test.P, 0.02); // Two-sided: both after, or none.
        Assert.Equal(test, Of(cases, years: 5, draws: 10_000).Test);
    }

    [Fact]
    public void Without_a_tie_with_a_new_rival_there_is_no_test() => Assert.Null(Of([], years: 5, draws: 10).Test);

    [Theory]
    [InlineData(0, 10, "`years` is 0: give 1 to 11.")]
    [InlineData(12, 10, "`years` is 12: give 1 to 11.")]
    [InlineData(5, 0, "`draws` is 0: give 1 to 10000.")]
    [InlineData(5, 10_001, "`draws` is 10001: give 1 to 10000.")]
    public void A_number_out_of_bounds_is_refused_with_the_bounds(int years, int draws, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidQuestionException>(() => Of([], years, draws)).Message);

    private static PrefectureMove Shou() => PrefectureMove.FindAll(Repository.Map).Single(move => move.County.Unit.Code.ToString() == RealUnits.ShouOfHuainan);

    private static Place PlaceOf(string code) => Repository.Map.PlaceOf(Repository.Map.FindLatest(UnitCode.Parse(code))!);

    private static MovesTable Of(IReadOnlyList<CaseFacts> cases, int years, int draws) => MovesTable.Of(Repository.Map, cases, years, draws, 7);
}
