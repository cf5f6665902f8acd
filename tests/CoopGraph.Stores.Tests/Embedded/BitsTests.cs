using CoopGraph.InMemory;

namespace CoopGraph.Stores.Tests.Embedded;

/// <summary>Tests sets of bits against sorted sets of numbers.</summary>
public class BitsTests
{
    [Fact]
    public void A_set_of_bits_is_a_set_of_numbers()
    {
        var random = new Random(1);
        for (var round = 0; round < 1_000; round++)
        {
            var length = random.Next(200);
            var (one, other) = (Draw(random, length), Draw(random, length));
            var (start, end) = (random.Next(length + 1), random.Next(length + 1));

            Assert.Equal(one, Members(Of(one, length)));
            Assert.Equal(one.Count, Of(one, length).Count);
            Assert.Equal(one.Intersect(other).Order(), Members(Of(one, length).IntersectWith(Of(other, length))));
            Assert.Equal(one.Union(other).Order(), Members(Of(one, length).UniteWith(Of(other, length))));
            Assert.Equal(Enumerable.Range(0, length).Except(one), Members(Of(one, length).Complement()));
            Assert.Equal(length - one.Count, Of(one, length).Complement().Count);
            Assert.Equal(length, Bits.All(length).Count);
            Assert.Equal(one.Where(n => n >= start && n < end).DefaultIfEmpty(-1).First(), Of(one, length).First(start, end));
            Assert.Equal(one.Where(n => n >= start && n < end).DefaultIfEmpty(-1).Last(), Of(one, length).Last(start, end));
        }
    }

    private static SortedSet<int> Draw(Random random, int length) =>
        [.. Enumerable.Range(0, length).Where(_ => random.Next(length) < random.Next(1, length + 1) / 3)];

    private static Bits Of(IEnumerable<int> numbers, int length)
    {
        var bits = new Bits(length);
        foreach (var number in numbers)
            bits.Add(number);
        return bits;
    }

    private static IEnumerable<int> Members(Bits bits) => Enumerable.Range(0, bits.Length).Where(bits.Contains);
}
