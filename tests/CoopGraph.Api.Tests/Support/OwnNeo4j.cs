using CoopGraph.Testing.Servers;

namespace CoopGraph.Api.Tests.Support;

/// <summary>
/// A Neo4j that tests may load, stop and kill as they please. It is started when the first of them asks; they run one after the other.
/// </summary>
public sealed class OwnNeo4j : IAsyncDisposable
{
    /// <summary>The name of the collection of tests that use it.</summary>
    public const string Collection = "Own Neo4j";

    private Neo4jServer? _server;

    /// <summary>The server, running and empty. Where none can be had, the test is skipped.</summary>
    internal async Task<Neo4jServer> EmptyAsync()
    {
        if (_server is null)
        {
            _server = await Neo4jServer.StartOwnAsync();
            return _server;
        }

        // A test that failed may have left it stopped.
        await _server.RestartIfDownAsync();
        await _server.EmptyAsync();
        return _server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(OwnNeo4j.Collection)]
public sealed class OwnNeo4jTests : ICollectionFixture<OwnNeo4j>;
