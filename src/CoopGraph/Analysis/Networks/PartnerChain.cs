using CoopGraph.Analysis.Graphs;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>A shortest chain of partners from one county to another, of several the one that takes the lowest codes first.</summary>
/// <param name="Units">The counties from one end to the other, both included; one where the ends are one.</param>
/// <param name="Steps">What ties each county to the next, which is the partner.</param>
/// <param name="Count">How many chains of this length there are, 1 or more; <see cref="long.MaxValue"/> stands for as many or more.</param>
public sealed record PartnerChain(IReadOnlyList<UnitOnDay> Units, IReadOnlyList<Partnership> Steps, long Count)
{
    /// <summary>The most steps that can be asked for, inclusive; the fewest is 1.</summary>
    public const int LongestLength = 20;

    /// <summary>Lets a length pass, or refuses it.</summary>
    /// <exception cref="InvalidQuestionException">It is not 1 to <see cref="LongestLength"/>.</exception>
    public static void CheckLength(int maxLength)
    {
        if (maxLength is < 1 or > LongestLength)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`maxLength` is {maxLength}: give 1 to {LongestLength}.");
    }

    /// <summary>Finds a chain.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">The county that it starts from; it need not be a node.</param>
    /// <param name="to">The county that it leads to; it need not be a node.</param>
    /// <param name="maxLength">The most steps, 1 to <see cref="LongestLength"/>, inclusive.</param>
    /// <returns>The chain; null where there is none of at most so many steps.</returns>
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
