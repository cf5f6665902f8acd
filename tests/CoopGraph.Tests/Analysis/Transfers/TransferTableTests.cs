using CoopGraph.Analysis.Transfers;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Transfers;

/// <summary>Tests the sums of transfers.</summary>
public class TransferTableTests
{
    // Xiaoshan in Hangzhou and Feidong in Hefei give to Funan in Fuyang, together.
    private static readonly Cooperation Aid =
        Cases.Between("2014", RealUnits.Xiaoshan, RealUnits.Feidong, RealUnits.Funan).With(PartyRole.Donor, PartyRole.Donor, PartyRole.Recipient);

    [Fact]
    public void A_yearly_amount_is_divided_among_the_pairs_of_givers_and_receivers() => Assert.Equal(
        ["330000 340000 1 case, 1 with 5", "340000 340000 1 case, 1 with 5"],
        Written([Facts(Aid with { Amount = new Amount(10m, AmountPeriod.PerYear) })], TransferLevel.Province));

    [Fact]
    public void A_whole_sum_is_no_yearly_amount() => Assert.Equal(
        ["330000 340000 1 case, 0 with ", "340000 340000 1 case, 0 with "],
        Written([Facts(Aid with { Amount = new Amount(10m, AmountPeriod.Total) })], TransferLevel.Province));

    [Fact]
    public void Units_are_those_of_the_level() => Assert.Equal(
        [["330109 341225 1 case, 0 with ", "340122 341225 1 case, 0 with "], ["330100 341200 1 case, 0 with ", "340100 341200 1 case, 0 with "]],
        [Written([Facts(Aid)], TransferLevel.County), Written([Facts(Aid)], TransferLevel.Prefecture)]);

    [Fact]
    public void Peers_transfer_nothing() => Assert.Empty(Written([Case("2014", RealUnits.Feidong, RealUnits.Funan)], TransferLevel.County));

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_number_out_of_bounds_is_refused_with_the_bounds(int first)
    {
        var refused = Assert.Throws<InvalidQuestionException>(() => TransferTable.Of([], TransferLevel.Province, first, RealMap.Day("2020-12-31")));
        Assert.Equal($"`first` is {first}: give 1 to 10000.", refused.Message);
    }

    private static string[] Written(CaseFacts[] cases, TransferLevel level) =>
    [
        .. TransferTable.Of(cases, level, 10, RealMap.Day("2020-12-31"))
            .Select(transfer => $"{transfer.From.Latest.Code} {transfer.To.Latest.Code} {transfer.CaseCount} case, {transfer.CaseCountWithAmount} with {transfer.YearlyRmb:0.##}"),
    ];
}
