using CoopGraph.Randomness;

namespace CoopGraph.Synthesis;

/// <summary>
/// The random source of synthetic cases. Numbers below a bound are taken by remainder. The file of drawn cases depends on this: another
/// method would draw another file from the same seed.
/// </summary>
/// <param name="seed">The seed, any number.</param>
internal sealed class SynthesisDraws(ulong seed)
{
    private readonly SplitMix64 _bits = new(seed);

    /// <summary>Returns the next number; all 2^64 are equally likely.</summary>
    public ulong Next() => _bits.Next();

    /// <summary>Returns a number from 0 to below a bound, each equally likely.</summary>
    /// <param name="bound">The bound, exclusive, at least 1.</param>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        // Numbers beyond the last whole multiple of the bound would favour small results.
        var surplus = ((ulong.MaxValue % (ulong)bound) + 1) % (ulong)bound;
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn > ulong.MaxValue - surplus);
        return (int)(drawn % (ulong)bound);
    }

    /// <summary>Draws whether an event of the given chance occurs.</summary>
    /// <param name="percent">The chance in percent, 0 to 100.</param>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>Puts a list in random order (Fisher and Yates), each order equally likely.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
    }
}
