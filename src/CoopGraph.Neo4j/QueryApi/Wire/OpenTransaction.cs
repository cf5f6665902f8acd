namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>A transaction that is open on a server.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Affinity">
/// The value of the header <see cref="AffinityHeader"/> that opening it returned; null for none. A cluster's balancer finds by it the server that
/// holds the transaction.
/// </param>
internal sealed record OpenTransaction(string Id, string? Affinity)
{
    /// <summary>The header by which calls of one transaction reach one server.</summary>
    public const string AffinityHeader = "neo4j-cluster-affinity";
}
