using CoopGraph.Api.Tests.Support;
using CoopGraph.Cooperations;
using CoopGraph.Embedded;
using Microsoft.AspNetCore.Hosting;

namespace CoopGraph.Api.Tests.History;

/// <summary>
/// The real application over data that were loaded twice: on 2 and on 9 November 2026. The second load is the seed; it adds DOC-0031, changes
/// the title and the amount of DOC-0001, and withdraws OLD-1.
/// </summary>
public sealed class TwoLoads : ApiFactory
{
    /// <summary>The title of the withdrawn case, which has characters that XML cannot have.</summary>
    internal const string WithdrawnTitle = "Old <b>& \u0001\u000B🏞";

    private readonly string _file = TemporaryData.NewFile();

    /// <summary>The time of the second load.</summary>
    internal static DateTimeOffset Second { get; } = new(2026, 11, 9, 8, 0, 0, 250, TimeSpan.Zero);

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var clock = new SetTime(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        using (var store = new EmbeddedStore(new EmbeddedStoreOptions { DataFile = _file }, AppContext.BaseDirectory, clock))
        {
            var seed = RealData.Seed;
            var before = seed with
            {
                Cooperations = [.. seed.Cooperations.Where(one => one.CaseId != "DOC-0031").Select(Earlier), Withdrawn(seed.Cooperations[0])],
                Fingerprint = new string('a', 64),
            };
            store.LoadAsync(before, default).GetAwaiter().GetResult();
            clock.Now = Second;
            store.LoadAsync(seed, default).GetAwaiter().GetResult();
        }

        builder.UseSetting("Embedded:DataFile", _file).UseSetting("Seed:OnStart", "false").UseSetting("WarmUp:Enabled", "false");
    }

    private static Cooperation Earlier(Cooperation one) =>
        one.CaseId == "DOC-0001" ? one with { Title = "An earlier title", Amount = new Amount(1_234_567_890, null) } : one;

    private static Cooperation Withdrawn(Cooperation model) => model with { CaseId = "OLD-1", Title = WithdrawnTitle };
}
