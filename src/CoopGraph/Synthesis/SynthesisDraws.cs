using CoopGraph.Randomness;

namespace CoopGraph.Synthesis;

/// <summary>
/// What synthetic cases are drawn by. Numbers below a bound are taken by remainder, which the file of drawn cases rests on: another way
/// would draw another file from the same seed.
/// </summary>
/// <param name="seed">Any number.</param>
internal sealed class SynthesisDraws(ulong seed)
{
    private readonly SplitMix64 _bits = new(seed);

    /// <summary>The next number, any of the 2^64 alike.</summary>
    public ulong Next() => _bits.Next();

    /// <summary>A number from 0 to below a bound, each alike.</summary>
    /// <param name="bound">Exclusive, at least 1.</param>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        // The numbers beyond the last whole multiple of the bound would favour the small results.
        var surplus = ((ulong.MaxValue % (ulong)bound) + 1) % (ulong)bound;
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn > ulong.MaxValue - surplus);
        return (int)(drawn % (ulong)bound);
    }

    /// <summary>Whether something of a chance comes about.</summary>
    /// <param name="percent">The chance, 0 to 100.</param>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>Puts a list in random order (Fisher and Yates), every order alike.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
    }
}
