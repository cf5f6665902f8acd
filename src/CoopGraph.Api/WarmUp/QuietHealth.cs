using Microsoft.Extensions.Options;

namespace CoopGraph.Api.WarmUp;

/// <summary>
/// Silences the log of the health checks until the warm-up is over. A service that is not ready yet is no error, but ASP.NET Core would log
/// one at each probe.
/// </summary>
internal sealed class QuietHealth(WarmUpState state) : IConfigureOptions<LoggerFilterOptions>
{
    private const string Category = "Microsoft.Extensions.Diagnostics.HealthChecks";

    /// <inheritdoc/>
    public void Configure(LoggerFilterOptions options) => options.Rules.Add(
        new LoggerFilterRule(null, Category, null, (_, _, level) => state.IsDone && level >= LogLevel.Warning));
}

/// <summary>The texts of queries that the warm-up runs before the example operations.</summary>
internal sealed record FirstQueries(IReadOnlyList<string> Texts);

/// <summary>Holds whether the warm-up is over. One that is switched off is over before the host starts, so that its first probe finds a ready service.</summary>
internal sealed class WarmUpState(IOptions<WarmUpOptions> options)
{
    private volatile bool _isDone = !options.Value.Enabled;

    /// <summary>Whether the warm-up is over.</summary>
    public bool IsDone
    {
        get => _isDone;
        set => _isDone = value;
    }
}
