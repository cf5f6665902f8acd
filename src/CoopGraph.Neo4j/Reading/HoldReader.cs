using CoopGraph.Curation;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads which cases are withdrawn, and which of the seed a curator has changed.</summary>
internal static class HoldReader
{
    private const int CasesAtOnce = 10_000;

    /// <summary>Reads the cases, by id.</summary>
    /// <param name="client">The server.</param>
    /// <param name="loaded">The version of the load that the served data began with; null for none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyDictionary<string, CaseHold>> ReadAsync(INeo4jClient client, string? loaded, CancellationToken cancellation)
    {
        Dictionary<string, CaseHold> holds = [];
        var parameters = new Dictionary<string, object?> { ["version"] = loaded, ["after"] = string.Empty, ["take"] = CasesAtOnce };
        Neo4jResult part;
        do
        {
            part = await client.ReadAsync(StatementFile.Read("read-holds"), parameters, null, cancellation);
            foreach (var row in part.Rows)
            {
                var caseId = row[0].GetString()!;
                holds[caseId] = new(row[1].GetInt32(), row[2].GetBoolean(), row[3].GetString());
                parameters["after"] = caseId;
            }
        }
        while (part.Rows.Count == CasesAtOnce);
        return holds;
    }
}
