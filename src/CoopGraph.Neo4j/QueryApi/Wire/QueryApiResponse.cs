using System.Text.Json;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>The response to a call.</summary>
/// <param name="Rows">The rows of the statement; empty where there was none.</param>
/// <param name="Transaction">The transaction; null outside of one.</param>
/// <param name="Bookmarks">The bookmarks of all that the server had seen.</param>
internal sealed record QueryApiResponse(IReadOnlyList<JsonElement[]> Rows, OpenTransaction? Transaction, IReadOnlyList<string> Bookmarks);
