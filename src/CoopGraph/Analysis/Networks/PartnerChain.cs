using CoopGraph.Analysis.Graphs;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>A shortest chain of partners from one county to another. Of several, it is the one that takes the lowest codes first.</summary>
/// <param name="Units">The counties from one end to the other, both included; one county where both ends are the same.</param>
/// <param name="Steps">The partnership that ties each county to the next one, which is the partner.</param>
/// <param name="Count">The number of chains of this length, 1 or more; <see cref="long.MaxValue"/> means as many or more.</param>
public sealed record PartnerChain(IReadOnlyList<UnitOnDay> Units, IReadOnlyList<Partnership> Steps, long Count)
{
    /// <summary>The largest number of steps that can be requested, inclusive; the smallest is 1.</summary>
    public const int LongestLength = 20;

    /// <summary>Throws if a length is out of bounds.</summary>
    /// <exception cref="InvalidQuestionException">The length is not 1 to <see cref="LongestLength"/>.</exception>
    public static void CheckLength(int maxLength)
    {
        if (maxLength is < 1 or > LongestLength)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`maxLength` is {maxLength}: give 1 to {LongestLength}.");
    }

    /// <summary>Finds a chain.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">The first county of the chain; it need not be a node.</param>
    /// <param name="to">The last county of the chain; it need not be a node.</param>
    /// <param name="maxLength">The largest number of steps, 1 to <see cref="LongestLength"/>, inclusive.</param>
    /// <returns>The chain; null where none has at most that many steps.</returns>
    /// <exception cref="InvalidQuestionException"><paramref name="maxLength"/> is out of bounds.</exception>
    public static PartnerChain? Find(CountyNetwork network, Place from, Place to, int maxLength)
    {
        CheckLength(maxLength);
        if (from == to)
            return new PartnerChain([from.On(network.Period.Day, AdministrativeLevel.County)], [], 1);
        var nodes = network.Nodes;
        if (nodes.NodeOf(from) is not { } start || nodes.NodeOf(to) is not { } end
            || ShortestPath.Find(nodes.Graph, start, end, maxLength) is not { } path)
        {
            return null;
        }

        return new PartnerChain(
            [.. path.Nodes.Select(node => nodes.Units[node])],
            [.. path.Nodes.Zip(path.Nodes.Skip(1), (one, other) => Step(network, nodes.Places[one], nodes.Units[other], nodes.Places[other]))],
            path.Count);
    }

    private static Partnership Step(CountyNetwork network, Place one, UnitOnDay partner, Place other)
    {
        var tie = network.TieBetween(one, other)!;
        return new Partnership(
            partner,
            tie.Scope,
            tie.CaseCount,
            tie.FirstYear,
            tie.LastYear,
            network.Map.AreAdjacent(one, other),
            UnitMap.DistanceKm(one, other),
            tie.CaseIds,
            tie.HasSynthetic);
    }
}
