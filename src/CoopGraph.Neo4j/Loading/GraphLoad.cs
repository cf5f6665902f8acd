using CoopGraph.History;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Loading;

/// <summary>The result of a load.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Written">The version that was written; null where nothing was.</param>
internal sealed record GraphLoad(LoadOutcome Outcome, Dataset? Written)
{
    /// <summary>The result of a load that found its data in the graph.</summary>
    public static GraphLoad Unchanged { get; } = new(LoadOutcome.Unchanged, null);

    /// <summary>Returns the description of a version, equal to the one that is read from the graph.</summary>
    /// <param name="whole">All its data, including cases that stayed from before.</param>
    /// <param name="versions">The recorded versions, the newest first: it is the version.</param>
    public static Dataset Describe(GraphData whole, IReadOnlyList<LoadedVersion> versions) => new(
        versions[0].Version,
        whole.Units.Window,
        whole.Cooperations.CountBy(one => one.Provenance).OrderBy(count => count.Key).ToDictionary(),
        whole.Sources,
        whole.Policies,
        versions);
}
