using CoopGraph.Seeding;
using CoopGraph.Storage;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The real data, and others about the same country.</summary>
internal static class RealData
{
    private static readonly Lazy<GraphData> Read = new(() => SeedReader.Read(Path.Combine(Repository.Root, "seed")));

    public static GraphData Seed => Read.Value;

    /// <summary>The real data with every title changed.</summary>
    public static GraphData Retitled { get; } = Seed with
    {
        Cooperations = [.. Seed.Cooperations.Select(c => c with { Title = $"New: {c.Title}" })],
        Fingerprint = new string('e', 64),
    };
}
