using CoopGraph.Synthesis;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Whole cases are shared out by largest remainders.</summary>
public class LargestRemainderTests
{
    [Theory]
    [InlineData(1126, new[] { 59, 12, 29 }, new[] { 664, 135, 327 })]
    [InlineData(10, new[] { 1, 1, 1 }, new[] { 4, 3, 3 })]
    [InlineData(1, new[] { 1, 3, 2 }, new[] { 0, 1, 0 })]
    [InlineData(5, new[] { 0, 7, 0 }, new[] { 0, 5, 0 })]
    [InlineData(0, new[] { 0, 0 }, new[] { 0, 0 })]
    public void The_shares_are_the_exact_parts_rounded_and_the_largest_remainders_are_rounded_up(int total, int[] weights, int[] shares) =>
        Assert.Equal(shares, LargestRemainder.Apportion(total, weights));

    [Fact]
    public void The_shares_always_add_up_and_a_larger_weight_never_gets_less()
    {
        int[] weights = [1, 2, 3, 5, 8, 13, 21];
        for (var total = 0; total < 500; total++)
        {
            var shares = LargestRemainder.Apportion(total, weights);
            Assert.Equal(total, shares.Sum());
            Assert.Equal(shares.Order(), shares);
        }
    }

    [Fact]
    public void Something_cannot_be_shared_out_to_nobody() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LargestRemainder.Apportion(1, [0, 0]));

    [Theory]
    [InlineData(85, 1126, 957)]
    [InlineData(91, 285, 259)]
    [InlineData(50, 1, 1)]
    [InlineData(85, 0, 0)]
    public void A_percentage_is_rounded_to_the_nearest_whole_number(int percent, int total, int part) =>
        Assert.Equal(part, LargestRemainder.Percent(percent, total));
}
