using System.Globalization;
using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>Checks the server once, at start: its version, whether it accepts our credentials, and whether its setup is safe.</summary>
public sealed partial class Neo4jServerCheck
{
    /// <summary>The first version of Neo4j with transactions in its Query API.</summary>
    private static readonly Version Oldest = new(5, 26);

    private static readonly Dictionary<string, object?> NoParameters = [];

    private readonly IHttpClientFactory _clients;
    private readonly RequestFactory _requests;
    private readonly INeo4jClient _client;
    private readonly ILogger _logger;

    internal Neo4jServerCheck(IHttpClientFactory clients, RequestFactory requests, INeo4jClient client, ILogger<Neo4jServerCheck> logger) =>
        (_clients, _requests, _client, _logger) = (clients, requests, client, logger);

    /// <summary>Checks the server and logs its version and edition.</summary>
    /// <returns>Its version and edition.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The server cannot be reached, is too old or is not Neo4j, refuses the credentials, or lacks the database. The message names the
    /// setting to check.
    /// </exception>
    public async Task<Neo4jServerInfo> CheckAsync(CancellationToken cancellation)
    {
        var info = await DiscoverAsync(cancellation).ConfigureAwait(false);
        LogServer(_logger, _requests.Server, info.Version, info.Edition);
        var timeout = await TransactionTimeoutAsync(cancellation).ConfigureAwait(false);
        if (timeout is null)
            LogTimeoutUnknown(_logger);
        else if (timeout.StartsWith('0'))
            LogTimeoutOff(_logger);
        return info;
    }

    private async Task<Neo4jServerInfo> DiscoverAsync(CancellationToken cancellation)
    {
        try
        {
            using var http = _clients.CreateClient(HttpClientNames.Operating);
            var text = await http.GetStringAsync(_requests.Server, cancellation).ConfigureAwait(false);
            var discovery = JsonElement.Parse(text);
            var info = new Neo4jServerInfo(
                discovery.GetProperty("neo4j_version").GetString()!, discovery.GetProperty("neo4j_edition").GetString()!);
            return IsNewEnough(info.Version) ? info : throw new StoreUnavailableException(
                $"Neo4j at {_requests.Server} is version {info.Version}; {Oldest} or a later one is needed.");
        }
        catch (HttpRequestException e) when (e.StatusCode is null)
        {
            throw new StoreUnavailableException(
                $"Neo4j at {_requests.Server} cannot be reached ({e.HttpRequestError}). Is it running, and is Neo4j:Uri right?", e);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StoreUnavailableException(
                $"What answers at {_requests.Server} is not Neo4j's HTTP port. Is Neo4j:Uri right?", e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new StoreUnavailableException($"Neo4j at {_requests.Server} did not say in time what it is.", e);
        }
    }

    // A version may end in words, such as 5.26.0-SNAPSHOT; 2025.01 follows 5.26.
    private static bool IsNewEnough(string version)
    {
        var parts = version.Split('.', '-');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && new Version(major, minor) >= Oldest;
    }

    private async Task<string?> TransactionTimeoutAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await _client.ReadAsync(StatementFile.Read("server-time-limit"), NoParameters, null, cancellation).ConfigureAwait(false);
            return answer.Rows is [[{ ValueKind: JsonValueKind.String } value]] ? value.GetString() : null;
        }
        catch (Neo4jException)
        {
            // A user may be allowed to ask questions but not to see the settings.
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Neo4j at {Server} is version {Version}, {Edition} edition.")]
    private static partial void LogServer(ILogger logger, Uri server, string version, string edition);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Neo4j's setting db.transaction.timeout is off: a statement whose caller hung up runs on to its end. Set it, to 30s for example.")]
    private static partial void LogTimeoutOff(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Neo4j does not report its setting db.transaction.timeout; it should be on.")]
    private static partial void LogTimeoutUnknown(ILogger logger);
}

/// <summary>The version and edition of a server.</summary>
/// <param name="Version">The version, such as 5.26.30.</param>
/// <param name="Edition">The edition, such as community.</param>
public sealed record Neo4jServerInfo(string Version, string Edition);
