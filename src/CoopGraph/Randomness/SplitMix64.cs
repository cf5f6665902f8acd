namespace CoopGraph.Randomness;

/// <summary>
/// Generates pseudorandom numbers with SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"). The same
/// seed gives the same numbers on every machine and in every version of .NET, which <see cref="Random"/> does not promise. Not for secrets.
/// An instance must not be shared between threads.
/// </summary>
/// <param name="seed">Any number.</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Returns the next number; all 2^64 values are equally likely.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
