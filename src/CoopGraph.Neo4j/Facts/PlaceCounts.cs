using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Facts;

/// <summary>The cases of each place, and the number of its partners. It is immutable.</summary>
internal sealed class PlaceCounts
{
    private static readonly int Levels = Enum.GetValues<AdministrativeLevel>().Max(level => (int)level) + 1;

    private readonly int[] _partners;
    private readonly ILookup<Place, int> _arranged;

    /// <summary>Counts.</summary>
    /// <param name="places">The number of places of the map.</param>
    /// <param name="cases">All cases, by id.</param>
    public PlaceCounts(int places, CaseFacts[] cases)
    {
        _partners = CountPartners(places, cases);
        Positions = Group(places, cases);
        _arranged = cases.Index()
            .Where(one => one.Item.ArrangedBy is { } arranger && one.Item.Parties.All(party => party.Place != arranger))
            .ToLookup(one => one.Item.ArrangedBy!, one => one.Index);
    }

    /// <summary>The positions of the cases in which each place or a unit below it takes part, ascending, by the place's index.</summary>
    public int[][] Positions { get; }

    /// <summary>Returns the positions of the cases that the government of the place arranged between others, ascending.</summary>
    public int[] ArrangedBy(Place place) => [.. _arranged[place]];

    /// <summary>Returns the number of cases in which the place or a unit below it takes part.</summary>
    public int CasesOf(Place place) => Positions[place.Index].Length;

    /// <summary>Returns the number of places that shared a case with this one when both had the level.</summary>
    public int PartnersOf(Place place, AdministrativeLevel level) => _partners[(place.Index * Levels) + (int)level];

    private static int[][] Group(int places, CaseFacts[] cases)
    {
        var counts = new int[places];
        HashSet<Place> seen = [];
        for (var position = 0; position < cases.Length; position++)
        {
            foreach (var place in HoldersOf(cases[position], seen))
                counts[place.Index]++;
        }

        int[][] positions = [.. counts.Select(count => count == 0 ? [] : new int[count])];
        Array.Clear(counts);
        for (var position = 0; position < cases.Length; position++)
        {
            foreach (var place in HoldersOf(cases[position], seen))
                positions[place.Index][counts[place.Index]++] = position;
        }

        return positions;
    }

    private static HashSet<Place> HoldersOf(CaseFacts facts, HashSet<Place> holders)
    {
        holders.Clear();
        foreach (var party in facts.Parties)
            holders.UnionWith(party.Holders);
        return holders;
    }

    private static int[] CountPartners(int places, CaseFacts[] cases)
    {
        List<long> pairs = new(2 * cases.Length);
        foreach (var facts in cases)
        {
            for (var one = 0; one < facts.Parties.Count; one++)
            {
                for (var other = 0; other < facts.Parties.Count; other++)
                {
                    var (own, partner) = (facts.Parties[one], facts.Parties[other]);
                    if (one != other && own.Unit.Level == partner.Unit.Level)
                        pairs.Add(((((long)own.Place.Index * Levels) + (int)own.Unit.Level) * places) + partner.Place.Index);
                }
            }
        }

        pairs.Sort();
        var partners = new int[places * Levels];
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
                partners[pairs[i] / places]++;
        }

        return partners;
    }
}
