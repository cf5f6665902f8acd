using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Two graphs of the real units and cases: large enough that a load can be caught in the middle.</summary>
internal static class RealCountry
{
    /// <summary>The real data. Borders are half of all rows and loaded like any others, so they are left out for time.</summary>
    public static GraphData A { get; } = Repository.Data with { Units = Repository.Data.Units with { Borders = [] }, Fingerprint = new string('a', 64) };

    /// <summary>The same units; a part of the cases is gone, another has changed.</summary>
    public static GraphData B { get; } = A with
    {
        Cooperations = [.. A.Cooperations.Index().Where(row => row.Index % 3 > 0).Select(row => row.Index % 3 == 1 ? Retitled(row.Item) : row.Item)],
        Fingerprint = new string('b', 64),
    };

    private static Cooperation Retitled(Cooperation c) => c with { Title = $"Not {c.Title}" };
}
