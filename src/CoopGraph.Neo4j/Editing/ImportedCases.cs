using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Loading;
using CoopGraph.Neo4j.Versions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Editing;

/// <summary>The cases of the graph while an import has the lease: nobody else can change them, and all are in memory.</summary>
/// <param name="lease">The lease.</param>
/// <param name="opened">The served version.</param>
/// <param name="lastCuratedNumber">The greatest number of a curated case.</param>
/// <param name="cases">The cases of the version.</param>
internal sealed class ImportedCases(LoadLease lease, OpenedVersion opened, long lastCuratedNumber, IReadOnlyList<Cooperation> cases) : IPresentCases
{
    private const int CasesAtOnce = 1_000;

    public UnitMap Map => opened.Map;

    public IReadOnlyList<LoadedVersion> Versions => opened.Dataset.Versions;

    public long LastCuratedNumber => lastCuratedNumber;

    public async ValueTask<IReadOnlyDictionary<string, CaseState>> FindAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellation)
    {
        Dictionary<string, CaseState> found = [];
        foreach (var some in caseIds.Chunk(CasesAtOnce))
        {
            var part = await lease.WriteAsync(
                async (transaction, token) => await new GraphPresentCases(transaction, opened, lastCuratedNumber).FindAsync(some, token), cancellation);
            foreach (var (id, state) in part)
                found.Add(id, state);
        }

        return found;
    }

    public ValueTask<ILookup<Place, Cooperation>> FindOfPartiesAsync(IReadOnlyCollection<Place> places, CancellationToken cancellation)
    {
        HashSet<Place> asked = [.. places];
        return new(cases
            .SelectMany(one => Map.Place(one).Parties.Select(party => party.Place).Distinct().Where(asked.Contains), (one, place) => (one, place))
            .ToLookup(pair => pair.place, pair => pair.one));
    }
}
