using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Units;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>The cases of the file within the transaction of an edit. Every answer is there at once.</summary>
/// <param name="connection">The connection that holds the transaction.</param>
/// <param name="graph">The graph of the present version.</param>
internal sealed class PresentCases(SqliteConnection connection, MemoryGraph graph) : IPresentCases
{
    public UnitMap Map => graph.Map;

    public IReadOnlyList<LoadedVersion> Versions => graph.Dataset.Versions;

    public long LastCuratedNumber => GraphTables.LastCuratedNumber(connection);

    public ValueTask<IReadOnlyDictionary<string, CaseState>> FindAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellation) =>
        new(caseIds.Select(Find).OfType<CaseState>().ToDictionary(state => state.Case.CaseId));

    public ValueTask<ILookup<Place, Cooperation>> FindOfPartiesAsync(IReadOnlyCollection<Place> places, CancellationToken cancellation) => new(places
        .SelectMany(place => graph.FindTakingPart(place).Where(one => one.Parties.Any(party => party.Place == place)), (place, one) => (place, one.Case))
        .ToLookup(pair => pair.place, pair => pair.Case));

    private CaseState? Find(string caseId)
    {
        var contents = GraphTables.ReadContentsOf(connection, caseId);
        if (contents is not [.., var last])
            return null;
        var changes = GraphTables.ReadChangesOf(connection, caseId, long.MaxValue);
        return new(
            last, changes is [.., var newest] ? newest.Revision : 1, changes is [.., { Kind: ChangeKind.Withdrawn }], GraphTables.ReadSeedDigest(connection, caseId));
    }
}
