using CoopGraph.Randomness;

namespace CoopGraph.Tests.Randomness;

/// <summary>Random numbers that are the same everywhere.</summary>
public class SeededRandomTests
{
    [Fact]
    public void The_numbers_are_those_that_the_published_algorithm_gives_for_a_seed()
    {
        var draws = new SeededRandom(1234567);
        ulong[] reference =
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(reference, reference.Select(_ => draws.Next()));
    }

    [Fact]
    public void One_seed_gives_one_sequence_and_another_seed_another()
    {
        Assert.Equal(new SeededRandom(7).Order(100), new SeededRandom(7).Order(100));
        Assert.NotEqual(new SeededRandom(7).Order(100), new SeededRandom(-7).Order(100));
    }

    [Fact]
    public void Every_number_below_the_bound_is_equally_likely()
    {
        var draws = new SeededRandom(1);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
            counts[draws.Below(7)]++;

        // Chi-squared with 6 degrees of freedom exceeds 22.5 once in a thousand seeds.
        Assert.True(counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000) < 22.5, string.Join(' ', counts));
    }

    [Fact]
    public void Great_bounds_are_kept_too()
    {
        var draws = new SeededRandom(2);
        var drawn = Enumerable.Range(0, 10_000).Select(_ => draws.Below(int.MaxValue)).ToArray();

        Assert.All(drawn, value => Assert.InRange(value, 0, int.MaxValue - 1));
        Assert.InRange(drawn.Average() / int.MaxValue, 0.49, 0.51);
    }

    [Fact]
    public void An_order_names_every_number_once() => Assert.Equal(Enumerable.Range(0, 500), new SeededRandom(3).Order(500).Order());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bound_below_one_is_refused(int bound) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).Below(bound));
}
