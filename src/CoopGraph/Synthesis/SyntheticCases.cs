using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>
/// Draws cases over the real counties of the paper's eight provinces so that the published figures of the paper hold and its words are
/// followed (<see cref="Assumptions"/>). Every case has a party in the eight provinces. Mandated cases across a provincial border may have the
/// other one outside. The cases are for trials at the size of the paper's data or beyond; no case is a record of a real place.
/// </summary>
public static class SyntheticCases
{
    /// <summary>The largest number of cases that can be drawn, inclusive: their numbers have six digits.</summary>
    public const int Most = 999_999;

    /// <summary>
    /// Draws cases. The same map, number and seed give the same cases, character for character, on every machine. With many cases a pair
    /// of counties may have several.
    /// </summary>
    /// <param name="map">The map, with the counties of the eight provinces and of those around them.</param>
    /// <param name="cases">The number of cases, 1 to <see cref="Most"/>, both inclusive.</param>
    /// <param name="seed">The seed, which selects one of all possible drawings; not negative.</param>
    /// <returns>
    /// Cases between two county-level units each, by year, with ids such as <c>SYN-1-000001</c>: the seed and a number. They obey
    /// <see cref="CooperationRules"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number or the seed is out of bounds.</exception>
    /// <exception cref="SynthesisException">The map does not have the counties.</exception>
    public static IReadOnlyList<Cooperation> Draw(UnitMap map, int cases, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cases, Most);
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var random = new SynthesisDraws((ulong)seed);
        var counties = new Counties(map, random);
        var pairs = new PairDraw(map, counties, new AnhuiScheme(counties), random);
        var writer = new CaseWriter(map, pairs, seed, random);
        return [.. Drafting.Of(cases, random).Select((draft, index) => writer.Write(draft, index + 1))];
    }
}
