using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>Draws the two counties of a case.</summary>
internal sealed class PairDraw(UnitMap map, Counties counties, AnhuiScheme anhui, SynthesisDraws random)
{
    // Several tries, because a first county may have no partner within reach. Nearly all have one, except where the two must touch across
    // a border.
    private const int Tries = 1000;

    private readonly HashSet<Place> _tied = [];

    /// <summary>Draws the two parties; the one that gives comes first.</summary>
    /// <param name="draft">The draft of the case.</param>
    /// <param name="day">The day of the map that the case is judged by.</param>
    /// <exception cref="SynthesisException">The map has no two counties for the case.</exception>
    public (UnitOnDay First, UnitOnDay Second) Draw(Draft draft, DateOnly day)
    {
        var (first, second) = draft.IsAnhuiPairing ? anhui.Next(day) : Search(draft, day);
        _tied.Add(map.PlaceOf(first.Unit));
        _tied.Add(map.PlaceOf(second.Unit));
        return (first, second);
    }

    private (UnitOnDay First, UnitOnDay Second) Search(Draft draft, DateOnly day)
    {
        var givesAid = draft.Mechanism == Mechanism.Arranged;
        var firsts = counties.On(draft.First, day);
        var seconds = counties.On(draft.Second, day);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (Pick(firsts, one => givesAid && !one.County.Gives ? 0 : WeightOf(one)) is not { } first)
                break;
            if (Pick(seconds, other => CanMeet(draft, first, other) ? WeightOf(other) * NeighbourWeight(draft, first, other) : 0) is { } second)
                return (first.Unit, second.Unit);
        }

        throw new SynthesisException(
            $"The map has no two counties of {draft.First} and {draft.Second?.ToString() ?? "a province beyond the eight"} on {day:yyyy-MM-dd} "
            + $"for a case of scope {draft.Scope}; give the units of all eight provinces and of those around them.");
    }

    private bool CanMeet(Draft draft, StandingCounty first, StandingCounty second)
    {
        if (second.County == first.County || (draft.Mechanism == Mechanism.Arranged && second.County.Gives))
            return false;
        if (draft.Scope == SpatialScope.CrossProvince)
            return !draft.IsOnBorder || Touch(first, second);
        return (first.Home == second.Home) == (draft.Scope == SpatialScope.SamePrefecture);
    }

    private int WeightOf(StandingCounty one) =>
        _tied.Contains(one.County.Place) ? one.County.Weight : one.County.Weight * ChosenFigures.NewcomerWeight;

    private int NeighbourWeight(Draft draft, StandingCounty first, StandingCounty second) =>
        ChosenFigures.ConcernsNeighbours(draft.IssueArea) && Touch(first, second) ? ChosenFigures.NeighbourWeight : 1;

    private bool Touch(StandingCounty first, StandingCounty second) => map.AreAdjacent(first.County.Place, second.County.Place);

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
