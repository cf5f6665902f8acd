namespace CoopGraph.Synthesis;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same numbers on every machine and in every version of .NET, which
/// the platform's own generator does not promise. Not for secrets.
/// </summary>
/// <param name="seed">Any number.</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, any of the 2^64 alike.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

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
