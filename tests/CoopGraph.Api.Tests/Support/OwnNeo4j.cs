using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Api.Tests.Support;

/// <summary>
/// A Neo4j that tests may load, stop and kill as they like. It is started when the first test requests it. The tests run one after another.
/// </summary>
public sealed class OwnNeo4j : IAsyncDisposable
{
    /// <summary>The name of the collection of tests that use it.</summary>
    public const string Collection = "Own Neo4j";

    private Neo4jServer? _server;
    private string? _read;

    /// <summary>
    /// Returns the server, running, for a test that loads data and then only reads. It is empty, or has the data of an earlier test of this
    /// kind, so that loading them again costs nothing. If none is available, the test is skipped.
    /// </summary>
    internal async Task<Neo4jServer> ForReadingAsync(GraphData data)
    {
        if (_server is not null && _read == data.Fingerprint)
        {
            await _server.RestartIfDownAsync();
            return _server;
        }

        var server = await EmptyAsync();
        _read = data.Fingerprint;
        return server;
    }

    /// <summary>Returns the server, running and empty. If none is available, the test is skipped.</summary>
    internal async Task<Neo4jServer> EmptyAsync()
    {
        _read = null;
        if (_server is null)
        {
            _server = await Neo4jServer.StartOwnAsync();
            return _server;
        }

        // A failed test may have left it stopped.
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

/// <summary>The collection of tests that share it.</summary>
[CollectionDefinition(OwnNeo4j.Collection)]
[TakesMinutes]
public sealed class OwnNeo4jTests : ICollectionFixture<OwnNeo4j>;
