using CoopGraph.Analysis.Graphs;
using CoopGraph.Questions;
using CoopGraph.Randomness;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Moves;

/// <summary>
/// Compares the ties of counties that came under another prefecture, before and after: an experiment that nobody planned, since the move
/// makes rivals of some counties and frees others from rivalry.
/// </summary>
/// <param name="Moves">The moves with their ties, by day, then by code.</param>
/// <param name="Test">
/// Whether ties with new rivals come after the move more or less often than the counties' other ties do; null where no county has a tie with
/// a new rival.
/// </param>
public sealed record MovesTable(IReadOnlyList<TiesAround> Moves, NullModelTest? Test)
{
    /// <summary>The largest number of years on each side.</summary>
    public static int MostYears => 11;

    /// <summary>Counts the ties around all moves of the map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="years">The number of years on each side, 1 to <see cref="MostYears"/>.</param>
    /// <param name="draws">The number of permutations, 1 to <see cref="NetworkBounds.MostDraws"/>.</param>
    /// <param name="seed">The seed, any number.</param>
    /// <exception cref="InvalidQuestionException">A number is out of bounds.</exception>
    public static MovesTable Of(UnitMap map, IReadOnlyList<CaseFacts> cases, int years, int draws, int seed)
    {
        Check("years", years, MostYears);
        Check("draws", draws, NetworkBounds.MostDraws);
        var moved = PrefectureMove.FindAll(map);
        var places = moved.Select(PlaceOf).ToHashSet();
        var ofPlace = cases
            .SelectMany(facts => facts.Parties.Select(party => party.County).OfType<Place>().Where(places.Contains).Distinct(), (facts, county) => (facts, county))
            .ToLookup(pair => pair.county, pair => pair.facts);
        TiesAround[] ties = [.. moved.Select(move => TiesAround.Count(move, PlaceOf(move), ofPlace[PlaceOf(move)], years))];
        return new MovesTable(ties, Permute(ties, draws, seed));

        Place PlaceOf(PrefectureMove move) => map.PlaceOf(move.County.Unit);
    }

    /// <summary>
    /// Permutes the days of each county's ties among them: under chance, which ties came after the move has nothing to do with the partner.
    /// The number of ties with new rivals among those after the move is then hypergeometric, and is drawn as such: urn by urn.
    /// </summary>
    private static NullModelTest? Permute(TiesAround[] ties, int draws, int seed)
    {
        var all = ties.Sum(tie => tie.WithNewRivals.Before + tie.WithNewRivals.After);
        if (all == 0)
            return null;
        var random = new SeededRandom(seed);
        var counts = new int[draws];
        foreach (var tie in ties)
        {
            var own = tie.WithNewRivals.Before + tie.WithNewRivals.After;
            var after = tie.WithNewRivals.After + tie.WithFormerRivals.After + tie.Others.After;
            var total = after + tie.WithNewRivals.Before + tie.WithFormerRivals.Before + tie.Others.Before;
            for (var draw = 0; draw < draws; draw++)
                counts[draw] += DrawAfter(random, own, after, total);
        }

        return NullModels.Compare(ties.Sum(tie => tie.WithNewRivals.After), counts, all) with { Seed = seed, Kind = NullModelKind.PermutedDays };
    }

    // Gives each of a county's own ties one of the days that are left, and counts those that come after the move.
    private static int DrawAfter(SeededRandom random, int own, int after, int total)
    {
        var drawn = 0;
        for (var tie = 0; tie < own; tie++)
        {
            if (random.Below(total - tie) < after - drawn)
                drawn++;
        }

        return drawn;
    }

    private static void Check(string argument, int value, int most)
    {
        if (value < 1 || value > most)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`{argument}` is {value}: give 1 to {most}.");
    }
}
