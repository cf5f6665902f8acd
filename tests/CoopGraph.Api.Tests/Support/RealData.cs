using CoopGraph.Storage;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Provides the real data, and changed data about the same country.</summary>
internal static class RealData
{
    public static GraphData Seed => Repository.Data;

    /// <summary>The real data with every title changed.</summary>
    public static GraphData Retitled { get; } = Seed with
    {
        Cooperations = [.. Seed.Cooperations.Select(c => c with { Title = $"New: {c.Title}" })],
        Fingerprint = new string('e', 64),
    };
}
