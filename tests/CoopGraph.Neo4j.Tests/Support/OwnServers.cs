namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>Tests that start their own server, one after the other: each takes a processor for seconds.</summary>
[CollectionDefinition(Name)]
public sealed class OwnServers
{
    public const string Name = "A server of the test's own";
}
