using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Caching.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>The conditions under which there is a cache, and its isolation from the rest of the application.</summary>
public class SetupTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "true", true)]
    [InlineData("127.0.0.1:1", null, true)]
    [InlineData("127.0.0.1:1", "false", false)]
    [InlineData("", null, false)]
    public async Task A_cache_is_there_where_redis_is_configured_or_settings_say_so(string? redis, string? enabled, bool isCached)
    {
        var server = new FakeNeo4j();
        await using var replica = new Replica(server, ("ConnectionStrings:Redis", redis), ("Cache:Enabled", enabled));

        Assert.Equal(isCached, replica.Client is CachedNeo4jClient);
        if (!isCached)
            Assert.Same(server, replica.Client);
    }

    [Fact]
    public async Task The_rest_of_the_application_does_not_find_itself_using_redis()
    {
        await using var replica = new Replica(new FakeNeo4j(), ("ConnectionStrings:Redis", "127.0.0.1:1"));

        Assert.Null(replica.Services.GetService<IDistributedCache>());
    }

    [Theory]
    [InlineData("host:6379,password=hunter2,nonsense=1")]
    [InlineData(",password=hunter2")]
    public async Task A_connection_string_that_cannot_be_read_is_refused_without_repeating_it(string redis)
    {
        await using var replica = new Replica(new FakeNeo4j(), ("ConnectionStrings:Redis", redis));

        var refusal = Assert.Throws<OptionsValidationException>(() => replica.Services.GetRequiredService<IOptions<ResultCacheOptions>>().Value);

        Assert.Contains("ConnectionStrings:Redis", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cache:Expiry", "00:00:00")]
    [InlineData("Cache:RedisTimeout", "00:01:00")]
    [InlineData("Cache:MaxAnswerBytes", "-1")]
    [InlineData("Cache:Prefix", "a b")]
    [InlineData("Cache:SigningKey", "31 characters are one too few..")]
    public async Task Settings_out_of_bounds_are_refused(string key, string value)
    {
        await using var replica = Replica.InMemory(new FakeNeo4j(), (key, value));

        Assert.Throws<OptionsValidationException>(() => replica.Services.GetRequiredService<IOptions<ResultCacheOptions>>().Value);
    }

    [Fact]
    public void A_cache_without_a_client_is_a_mistake() => Assert.Throws<InvalidOperationException>(() => new ServiceCollection()
        .AddResultCache(new ConfigurationBuilder().AddInMemoryCollection([new("Cache:Enabled", "true")]).Build()));

    [Fact]
    public async Task A_client_that_the_container_made_is_disposed_of_by_it()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<INeo4jClient>(_ => new DisposableServer());
        services.AddResultCache(new ConfigurationBuilder().AddInMemoryCollection([new("Cache:Enabled", "true")]).Build());
        DisposableServer server;
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<INeo4jClient>().WriteAsync((_, _) => Task.FromResult(0), CancellationToken.None);
            server = DisposableServer.Last!;
            Assert.False(server.IsDisposed);
        }

        Assert.True(server.IsDisposed);
    }

    private sealed class DisposableServer : INeo4jClient, IDisposable
    {
        public DisposableServer() => Last = this;

        public static DisposableServer? Last { get; private set; }

        public bool IsDisposed { get; private set; }

        public Task<Neo4jResult> ReadAsync(
            string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation) =>
            Task.FromResult(FakeNeo4j.Rows());

        public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
            work(null!, cancellation);

        public void Dispose() => IsDisposed = true;
    }
}
