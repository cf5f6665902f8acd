using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>Draws the two counties of a case.</summary>
internal sealed class PairDraw(UnitMap map, Counties counties, AnhuiScheme anhui, SynthesisDraws random)
{
    // Several tries, because a first county may have no partner within reach; nearly all have one.
    private const int Tries = 1000;

    /// <summary>Draws the two parties; the one that gives comes first.</summary>
    /// <param name="draft">The draft of the case.</param>
    /// <param name="day">The day of the map that the case is judged by.</param>
    /// <exception cref="SynthesisException">The map has no two counties for the case.</exception>
    public (UnitOnDay First, UnitOnDay Second) Draw(Draft draft, DateOnly day)
    {
        if (draft.IsAnhuiPairing)
            return anhui.Next(day);
        var givesAid = draft.Mechanism == Mechanism.Arranged;
        var firsts = counties.On(draft.First, day);
        var seconds = counties.On(draft.Second, day);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (Pick(firsts, one => givesAid && !one.County.Gives ? 0 : one.County.Weight) is not { } first)
                break;
            if (Pick(seconds, other => WeightBeside(draft, first, other)) is { } second)
                return (first.Unit, second.Unit);
        }

        throw new SynthesisException(
            $"The map has no two counties of {draft.First} and {draft.Second} on {day:yyyy-MM-dd} for a case of scope {draft.Scope}; "
            + "give the units of all eight provinces.");
    }

    private int WeightBeside(Draft draft, StandingCounty first, StandingCounty second)
    {
        if (second.County == first.County || (draft.Mechanism == Mechanism.Arranged && second.County.Gives))
            return 0;
        if (draft.Scope != SpatialScope.CrossProvince && (first.Home == second.Home) != (draft.Scope == SpatialScope.SamePrefecture))
            return 0;
        return ChosenFigures.ConcernsNeighbours(draft.IssueArea) && map.AreAdjacent(first.County.Place, second.County.Place)
            ? second.County.Weight * ChosenFigures.NeighbourWeight
            : second.County.Weight;
    }

    private StandingCounty? Pick(IReadOnlyList<StandingCounty> all, Func<StandingCounty, int> weightOf)
    {
        var weights = all.Select(weightOf).ToArray();
        var sum = weights.Sum();
        if (sum == 0)
            return null;
        var (drawn, at) = (random.Below(sum), 0);
        while (drawn >= weights[at])
            drawn -= weights[at++];
        return all[at];
    }
}
