using System.Net;
using System.Text;
using CoopGraph.Embedded;
using CoopGraph.Storage;
using CoopGraph.Stores;
using CoopGraph.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoopGraph.Engine.Tests;

/// <summary>
/// A host with a Neo4j that cannot be reached until <see cref="Come"/> is called. The server answers only what is
/// asked of it at start. The data go into a file of the embedded store instead.
/// </summary>
internal sealed class LateServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedStore _store;
    private readonly IHost _host;
    private readonly RecordedErrors _errors = new();
    private readonly Door _door = new();
    private bool _isStarted;

    /// <summary>Prepares a host.</summary>
    /// <param name="seedFolder">The folder that is loaded at start.</param>
    /// <param name="settings">Further settings.</param>
    public LateServer(string seedFolder, params (string Key, string Value)[] settings)
        : this(seedFolder, store => store, settings)
    {
    }

    /// <summary>Prepares a host with a store that is wrapped.</summary>
    /// <param name="seedFolder">The folder that is loaded at start.</param>
    /// <param name="around">The function that wraps the store.</param>
    /// <param name="settings">Further settings.</param>
    public LateServer(string seedFolder, Func<ICoopGraphStore, ICoopGraphStore> around, params (string Key, string Value)[] settings)
    {
        _store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = _folder.PathOf("graph.db") }, AppContext.BaseDirectory);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Store", (string?)"Neo4j"),
            KeyValuePair.Create("Seed:Folder", (string?)seedFolder),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]);
        builder.Logging.AddProvider(_errors);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.PostConfigureAll<HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = _door));
        builder.Services.Replace(ServiceDescriptor.Singleton(around(_store)));
        _host = builder.Build();
    }

    /// <summary>The product's messages of level Error.</summary>
    public IReadOnlyList<string> Errors => _errors.Messages;

    /// <summary>Starts the host.</summary>
    public async Task StartAsync()
    {
        await _host.StartAsync();
        _isStarted = true;
    }

    /// <summary>Makes the server available.</summary>
    public void Come() => _door.IsOpen = true;

    /// <summary>Returns the result of the health check of the store.</summary>
    public async Task<HealthReportEntry> HealthAsync() =>
        (await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["store"];

    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
            await _host.StopAsync();
        _host.Dispose();
        _door.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    private sealed class Door : HttpMessageHandler
    {
        public volatile bool IsOpen;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!IsOpen)
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            return Task.FromResult(request.Method == HttpMethod.Get
                ? Json(HttpStatusCode.OK, """{"neo4j_version":"5.26.0","neo4j_edition":"community"}""")
                : Json(HttpStatusCode.Accepted, """{"data":{"fields":["value"],"values":[["30s"]]},"bookmarks":["b"]}"""));
        }

        private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
            new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }

    private sealed class RecordedErrors : ILoggerProvider, ILogger
    {
        private readonly List<string> _messages = [];

        public IReadOnlyList<string> Messages
        {
            get
            {
                lock (_messages)
                    return [.. _messages];
            }
        }

        // Health checks log, too, each time that a test asks for them.
        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("CoopGraph.", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            lock (_messages)
                _messages.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
