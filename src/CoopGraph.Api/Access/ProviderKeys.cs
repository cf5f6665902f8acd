using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Access;

/// <summary>
/// Fetches the keys of the identity provider when the first token comes. While the provider does not answer, it is tried once every few seconds,
/// however many tokens come.
/// </summary>
/// <param name="bearer">The settings of the check of tokens, with the keys.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class ProviderKeys(IOptionsMonitor<JwtBearerOptions> bearer, TimeProvider time, ILogger<ProviderKeys> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<bool>? _fetch;
    private long? _failedAt;

    /// <summary>Returns whether there are keys.</summary>
    /// <param name="cancellation">The token that is cancelled when the client has gone.</param>
    public async Task<bool> AreThereAsync(CancellationToken cancellation)
    {
        Task<bool> fetch;
        lock (_lock)
        {
            if (_failedAt is { } failed && time.GetElapsedTime(failed) < Pause)
                return false;
            if (_fetch is not { IsCompleted: false })
                _fetch = FetchAsync();
            fetch = _fetch;
        }

        return await fetch.WaitAsync(cancellation);
    }

    private async Task<bool> FetchAsync()
    {
        var settings = bearer.Get(JwtBearerDefaults.AuthenticationScheme);
        var areThere = true;
        try
        {
            // Keys that were fetched before are there at once; the library fetches new ones now and then.
            if (settings.ConfigurationManager is { } keys)
                await keys.GetConfigurationAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException or ArgumentException)
        {
            areThere = false;
            LogUnreachable(settings.Authority, (e.InnerException ?? e).Message.Split('\n')[0]);
        }

        lock (_lock)
        {
            _failedAt = areThere ? null : time.GetTimestamp();
        }

        return areThere;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of the identity provider {Authority} cannot be fetched, so tokens get 503: {Reason}")]
    private partial void LogUnreachable(string? authority, string reason);
}
