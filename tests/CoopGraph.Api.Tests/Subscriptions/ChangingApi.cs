using System.Globalization;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Storage;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>The real application on the loopback address over data of its own, which a test changes while clients listen.</summary>
public sealed class ChangingApi : IDisposable
{
    private readonly LoopbackApi _api;
    private IReadOnlyList<Cooperation> _cases = RealData.Seed.Cooperations;
    private int _loads;

    /// <summary>Starts the application with the usual settings.</summary>
    public ChangingApi()
        : this([])
    {
    }

    internal ChangingApi(params (string Key, string Value)[] settings)
        : this(null, settings)
    {
    }

    internal ChangingApi(Action<IServiceCollection>? services, params (string Key, string Value)[] settings) =>
        _api = new LoopbackApi(services, [("Embedded:DataFile", TemporaryData.NewFile()), .. settings]);

    /// <summary>The address of the GraphQL endpoint.</summary>
    public string Url => _api.Url;

    /// <summary>The address of the GraphQL endpoint for WebSockets.</summary>
    public Uri SocketUrl => new(Url.Replace("http", "ws", StringComparison.Ordinal));

    /// <summary>The number of subscriptions now.</summary>
    public int Subscribers => _api.Services.GetRequiredService<SubscriptionRunner>().Count;

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => _api.Services;

    /// <summary>A client of the application.</summary>
    public HttpClient Client() => _api.CreateClient();

    /// <summary>Waits until there are as many subscriptions.</summary>
    public Task HasSubscribersAsync(int count) => Eventually.IsAsync(() => Task.FromResult(Subscribers), found => found == count);

    /// <summary>Gives cases another title, by a load.</summary>
    /// <returns>The version of the data.</returns>
    public Task<string> RetitleAsync(params string[] caseIds) => LoadAsync(cases => cases.Select(one =>
        caseIds.Contains(one.CaseId) ? one with { Title = string.Create(CultureInfo.InvariantCulture, $"Title {_loads}") } : one));

    /// <summary>Changes the cases, by a load.</summary>
    /// <returns>The version of the data.</returns>
    public async Task<string> LoadAsync(Func<IReadOnlyList<Cooperation>, IEnumerable<Cooperation>> change)
    {
        _loads++;
        _cases = [.. change(_cases)];
        var fingerprint = _loads.ToString("x8", CultureInfo.InvariantCulture).PadRight(64, '0');
        var store = Services.GetRequiredService<ICoopGraphStore>();
        await store.LoadAsync(RealData.Seed with { Cooperations = _cases, Fingerprint = fingerprint }, default);
        Services.GetRequiredService<IVersionSignal>().Raise();
        return (await store.OpenAsync(default)).Dataset.Version;
    }

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();
}
