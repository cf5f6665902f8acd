using System.Runtime.CompilerServices;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads cases of a version: all of them, some thousand with each statement, or those with some ids.</summary>
internal static class HeldCases
{
    private const int CasesAtOnce = 5_000;

    /// <summary>Returns the cases that exist of some, as each of them was at a moment of the call.</summary>
    /// <param name="client">The server.</param>
    /// <param name="loaded">The version of the load that the data began with.</param>
    /// <param name="caseIds">The ids.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<Cooperation>> FindAsync(INeo4jClient client, string loaded, IEnumerable<string> caseIds, CancellationToken cancellation)
    {
        var statement = StatementFile.Read("cases-by-id", new Dictionary<string, string> { ["case"] = CaseReader.Projection("c") });
        var parameters = new Dictionary<string, object?> { ["version"] = loaded, ["ids"] = caseIds.ToArray() };
        var found = await client.ReadAsync(statement, parameters, null, cancellation);
        return [.. found.Rows[0][1].EnumerateArray().Select(CaseReader.Read)];
    }

    /// <summary>Returns the cases, by id, each part when it has been read.</summary>
    /// <param name="client">The server.</param>
    /// <param name="loaded">The version of the load that the data began with; null for none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<IReadOnlyList<Cooperation>> ReadAsync(
        INeo4jClient client, string? loaded, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var statement = StatementFile.Read("read-held-cases", new Dictionary<string, string> { ["case"] = CaseReader.Projection("c") });
        var parameters = new Dictionary<string, object?> { ["version"] = loaded, ["after"] = string.Empty, ["take"] = CasesAtOnce };
        List<Cooperation> part;
        do
        {
            part = [.. (await client.ReadAsync(statement, parameters, null, cancellation)).Rows.Select(row => CaseReader.Read(row[0]))];
            yield return part;
            parameters["after"] = part is [.., var last] ? last.CaseId : string.Empty;
        }
        while (part.Count == CasesAtOnce);
    }
}
