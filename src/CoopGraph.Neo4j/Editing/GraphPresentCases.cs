using System.Text.Json;
using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Neo4j.Versions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Editing;

/// <summary>The cases of the graph within the transaction of an edit.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="opened">The served version.</param>
/// <param name="lastCuratedNumber">The greatest number of a curated case.</param>
internal sealed class GraphPresentCases(INeo4jTransaction transaction, OpenedVersion opened, long lastCuratedNumber) : IPresentCases
{
    private static readonly Dictionary<string, string> Pieces = new() { ["case"] = CaseReader.Projection("c"), ["change"] = HistoryReader.Projection("c") };

    public UnitMap Map => opened.Map;

    public IReadOnlyList<LoadedVersion> Versions => opened.Dataset.Versions;

    public long LastCuratedNumber => lastCuratedNumber;

    public async ValueTask<IReadOnlyDictionary<string, CaseState>> FindAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellation)
    {
        var found = await AskAsync("edit-find-cases", "ids", caseIds, cancellation);
        return found.Rows.Select(ReadState).OfType<CaseState>().ToDictionary(state => state.Case.CaseId);
    }

    public async ValueTask<ILookup<Place, Cooperation>> FindOfPartiesAsync(IReadOnlyCollection<Place> places, CancellationToken cancellation)
    {
        var byIndex = places.ToDictionary(place => place.Index);
        var found = await AskAsync("edit-find-parties", "places", byIndex.Keys.ToArray(), cancellation);
        return found.Rows
            .Select(row => (Place: byIndex[row[0].GetInt32()], Case: CaseReader.Read(row[1])))
            .OrderBy(row => row.Case.CaseId, StringComparer.Ordinal)
            .ToLookup(row => row.Place, row => row.Case);
    }

    /// <summary>Reads the contents that cases had, and returns them for each, the oldest first.</summary>
    public async Task<Func<string, IReadOnlyList<Cooperation>>> ReadContentsAsync(
        IReadOnlyCollection<KnownEdit.KnownCase> cases, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["ids"] = cases.Select(one => one.CaseId).ToArray(),
            ["version"] = opened.Served.Loaded,
            ["generation"] = long.MaxValue,
        };
        var found = await transaction.RunAsync(StatementFile.Read("read-revisions", Pieces), parameters, cancellation);
        var contents = found.Rows.ToDictionary(
            row => row[0].GetString()!,
            row => (IReadOnlyList<Cooperation>)
            [
                .. row[2].EnumerateArray().Select(content => ArchiveJson.ReadCase(content.GetString()!)), .. row[3].EnumerateArray().Select(CaseReader.Read),
            ]);
        return id => contents[id];
    }

    private Task<Neo4jResult> AskAsync(string statement, string name, object values, CancellationToken cancellation) => transaction.RunAsync(
        StatementFile.Read(statement, Pieces), new Dictionary<string, object?> { [name] = values, ["version"] = opened.Served.Loaded }, cancellation);

    private static CaseState? ReadState(JsonElement[] row)
    {
        var present = row[1].ValueKind == JsonValueKind.Null ? null : CaseReader.Read(row[1]);
        var content = present ?? (row[2].GetString() is { } archived ? ArchiveJson.ReadCase(archived) : null);
        if (content is null)
            return null;
        var revision = row[3].ValueKind == JsonValueKind.Null ? 1 : row[3][0].GetInt32();
        return new(content, revision, IsWithdrawn: present is null, row[4].GetString());
    }
}
