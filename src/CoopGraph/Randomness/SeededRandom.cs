namespace CoopGraph.Randomness;

/// <summary>
/// Generates random numbers that follow from a seed alone (<see cref="SplitMix64"/>) and are the same on every machine. Not for secrets. An
/// instance must not be shared between threads.
/// </summary>
/// <param name="seed">Any number; the same seed gives the same draws.</param>
public sealed class SeededRandom(long seed)
{
    private readonly SplitMix64 _bits = new(unchecked((ulong)seed));

    /// <summary>Returns 64 random bits.</summary>
    public ulong Next() => _bits.Next();

    /// <summary>
    /// Returns a number from 0 to <paramref name="bound"/>, the bound excluded. Each number is equally likely (Lemire 2019, "Fast random
    /// integer generation in an interval").
    /// </summary>
    /// <param name="bound">The exclusive upper bound, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is below 1.</exception>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        unchecked
        {
            var range = (uint)bound;
            var product = (Next() >> 32) * range;
            if ((uint)product < range)
            {
                // Some numbers would come up once more often than others. The few products that cause this are drawn again.
                var uneven = (0u - range) % range;
                while ((uint)product < uneven)
                    product = (Next() >> 32) * range;
            }

            return (int)(product >> 32);
        }
    }

    /// <summary>Puts values into random order, every order equally likely (Fisher and Yates).</summary>
    public void Shuffle(Span<int> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    /// <summary>Returns the numbers from 0 to <paramref name="count"/>, the bound excluded, in random order.</summary>
    /// <param name="count">The number of values, 0 or more.</param>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle(order);
        return order;
    }
}
