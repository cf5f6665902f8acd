using System.Runtime.CompilerServices;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads all cases of a version, some thousand with each statement.</summary>
internal static class HeldCases
{
    private const int CasesAtOnce = 5_000;

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
