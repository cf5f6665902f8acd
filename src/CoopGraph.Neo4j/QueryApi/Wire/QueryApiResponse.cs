using System.Text.Json;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>The response to a call.</summary>
/// <param name="Rows">The rows of the statement; empty where there was none.</param>
/// <param name="TransactionId">The transaction's id; null outside of a transaction.</param>
internal sealed record QueryApiResponse(IReadOnlyList<JsonElement[]> Rows, string? TransactionId);
