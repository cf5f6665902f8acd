using CoopGraph.Synthesis;

namespace CoopGraph.Tests.Synthesis;

/// <summary>The generator of random numbers is SplitMix64, the same on every machine, and favours no number.</summary>
public class SynthesisDrawsTests
{
    [Fact]
    public void The_numbers_are_those_of_the_published_algorithm()
    {
        var random = new SynthesisDraws(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Numbers_below_a_bound_are_all_alike()
    {
        var random = new SynthesisDraws(1);

        var counts = Enumerable.Range(0, 70_000).Select(_ => random.Below(7)).CountBy(number => number).OrderBy(count => count.Key).ToArray();

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], counts.Select(count => count.Key));
        Assert.All(counts, count => Assert.InRange(count.Value, 9_600, 10_400));
    }

    [Fact]
    public void Every_order_is_as_likely_as_any_other()
    {
        var random = new SynthesisDraws(1);

        var counts = Enumerable.Range(0, 60_000).Select(_ => Shuffled(random)).CountBy(order => order).ToArray();

        Assert.Equal(6, counts.Length);
        Assert.All(counts, count => Assert.InRange(count.Value, 9_600, 10_400));
    }

    [Fact]
    public void A_bound_is_at_least_one() => Assert.Throws<ArgumentOutOfRangeException>(() => new SynthesisDraws(1).Below(0));

    private static string Shuffled(SynthesisDraws random)
    {
        char[] letters = ['a', 'b', 'c'];
        random.Shuffle(letters);
        return new string(letters);
    }
}
