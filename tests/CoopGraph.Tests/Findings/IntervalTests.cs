using CoopGraph.Findings;

namespace CoopGraph.Tests.Findings;

/// <summary>
/// Tests intervals of shares. The expected ends were worked out as the two roots of Wilson's equation, by bisection, which shares no formula
/// with the code.
/// </summary>
public class IntervalTests
{
    private const double Quantile = 1.959963984540054;

    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 9)]
    [InlineData(16, 18)]
    [InlineData(957, 1126)]
    [InlineData(99_999, 100_000)]
    public void The_ends_are_the_shares_that_lie_as_far_from_the_observed_one_as_95_percent_of_draws(int having, int of)
    {
        var interval = Interval.Of(new Proportion(having, of))!;

        Assert.Equal(0.95, interval.Level);
        Assert.Equal(RootBetween(0, (double)having / of), interval.Low, 1e-9);
        Assert.Equal(RootBetween((double)having / of, 1), interval.High, 1e-9);

        // The distance of the observed share from a true one, in standard deviations of the true one, is the quantile.
        double RootBetween(double low, double high)
        {
            var sign = Math.Sign(Excess(low));
            for (var step = 0; step < 200; step++)
            {
                var middle = (low + high) / 2;
                (low, high) = Math.Sign(Excess(middle)) == sign ? (middle, high) : (low, middle);
            }

            return low;
        }

        double Excess(double truth) => Math.Pow(((double)having / of) - truth, 2) - (Quantile * Quantile * truth * (1 - truth) / of);
    }

    [Fact]
    public void Of_none_the_lower_end_is_0_and_of_all_the_upper_end_is_1()
    {
        Assert.Equal(0, Interval.Of(new Proportion(0, 7))!.Low);
        Assert.Equal(1, Interval.Of(new Proportion(7, 7))!.High);
        Assert.InRange(Interval.Of(new Proportion(0, 7))!.High, 0.35, 0.36);
    }

    [Fact]
    public void An_empty_whole_has_no_interval() => Assert.Null(Interval.Of(new Proportion(0, 0)));
}
