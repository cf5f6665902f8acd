using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Rows for one statement, in JSON.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Rows">Its parameter <c>rows</c>.</param>
/// <param name="Size">The number of rows; a row with lists in it counts as several.</param>
internal sealed record Batch(string Statement, WrittenValue Rows, int Size);
