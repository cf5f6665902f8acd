using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace CoopGraph.Testing.Servers;

/// <summary>
/// Servers in containers of Docker, for a machine that has Docker and neither the server's own program nor an address of one. They listen on loopback
/// ports, and Testcontainers ends them with the test process. Their images are those of the container files.
/// </summary>
internal static class ServerContainer
{
    /// <summary>The image of Neo4j, which <c>docker-compose.yml</c> has, too.</summary>
    public const string Neo4jImage = "neo4j:5.26.30-community";

    /// <summary>The image of Redis, which <c>docker-compose.yml</c> has, too.</summary>
    public const string RedisImage = "redis:7.4-alpine";

    private const ushort Neo4jPort = 7474;
    private const ushort RedisPort = 6379;

    /// <summary>The reason that no container can be started; null if one can.</summary>
    public static string? NotStartable { get; } = FindOut(
        Environment.GetEnvironmentVariable("DOCKER_HOST"), OperatingSystem.IsWindows() ? @"\\.\pipe\docker_engine" : "/var/run/docker.sock");

    /// <summary>Starts a Neo4j without a password, with the settings that CoopGraph needs.</summary>
    public static async Task<Uri> StartNeo4jAsync(IReadOnlyDictionary<string, string> settings)
    {
        var container = new ContainerBuilder(Neo4jImage)
            .WithPortBinding(Neo4jPort, assignRandomHostPort: true)
            .WithEnvironment("NEO4J_AUTH", "none")
            .WithEnvironment(settings.ToDictionary(setting => VariableOf(setting.Key), setting => setting.Value))
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(Neo4jPort)))
            .Build();
        return new UriBuilder(Uri.UriSchemeHttp, container.Hostname, await StartAsync(container, Neo4jPort)).Uri;
    }

    /// <summary>Starts a Redis that stores nothing on disk.</summary>
    public static async Task<string> StartRedisAsync()
    {
        var container = new ContainerBuilder(RedisImage)
            .WithPortBinding(RedisPort, assignRandomHostPort: true)
            .WithCommand("--save", "", "--appendonly", "no", "--maxmemory", "64mb")
            .WithWaitStrategy(Wait.ForUnixContainer().UntilCommandIsCompleted("redis-cli", "ping"))
            .Build();
        var port = await StartAsync(container, RedisPort);
        return FormattableString.Invariant($"{container.Hostname}:{port}");
    }

    /// <summary>Returns the environment variable by which the image of Neo4j takes a setting.</summary>
    public static string VariableOf(string setting) =>
        "NEO4J_" + setting.Replace("_", "__", StringComparison.Ordinal).Replace('.', '_');

    /// <summary>Returns the reason that no container can be started; null if one can.</summary>
    /// <param name="host">The address of Docker in the environment; null for none.</param>
    /// <param name="socket">The file of Docker's own address.</param>
    public static string? FindOut(string? host, string socket) =>
        string.IsNullOrEmpty(host) && !File.Exists(socket) ? $"there is no Docker at {socket}, and DOCKER_HOST names none" : null;

    private static async Task<int> StartAsync(IContainer container, ushort port)
    {
        await container.StartAsync();
        return container.GetMappedPublicPort(port);
    }
}
