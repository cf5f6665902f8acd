using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Cypher;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Paging;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Versions;

/// <summary>The record of changes in the graph.</summary>
/// <param name="client">The server.</param>
/// <param name="reader">Reads the served version.</param>
internal sealed class Neo4jRecord(INeo4jClient client, MapReader reader) : IGraphRecord
{
    public async ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, long generation, CancellationToken cancellation)
    {
        var asked = new ChangesStatement(question, generation);
        var found = await client.ReadAsync(asked.Statement, asked.Parameters.Values, null, cancellation);
        return asked.Read(found.Rows[0]);
    }

    public async ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, long generation, CancellationToken cancellation)
    {
        var served = await reader.ReadVersionAsync(cancellation) ?? throw new StoreUnavailableException("Neo4j holds no data.");
        LoadedVersion[] versions = [.. (await HistoryReader.ReadVersionsAsync(client, served.Version, cancellation)).Select(one => one.Version)];
        var statement = StatementFile.Read(
            "read-revisions", new Dictionary<string, string> { ["change"] = HistoryReader.Projection("c"), ["case"] = CaseReader.Projection("c") });
        var parameters = new Dictionary<string, object?> { ["ids"] = question.CaseIds, ["generation"] = generation, ["version"] = served.Loaded };
        var found = await client.ReadAsync(statement, parameters, null, cancellation);
        var byId = found.Rows.ToDictionary(row => row[0].GetString()!);
        return [.. question.CaseIds.Select(id => question.Cut(RevisionsOf(byId[id], versions)))];
    }

    private static IReadOnlyList<CaseRevision> RevisionsOf(System.Text.Json.JsonElement[] row, IReadOnlyList<LoadedVersion> versions)
    {
        Cooperation[] contents =
        [
            .. row[2].EnumerateArray().Select(content => ArchiveJson.ReadCase(content.GetString()!)),
            .. row[3].EnumerateArray().Select(CaseReader.Read),
        ];
        return Revisions.Of([.. row[1].EnumerateArray().Select(HistoryReader.Read)], contents, versions);
    }
}
