using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Policies;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>The loaded data: their version, window, size and sources.</summary>
/// <param name="Version">
/// The version of the data. It changes with every change to the data, so two results of one version come from the same data.
/// </param>
/// <param name="Window">The days for which the map is known.</param>
/// <param name="CasesByProvenance">The number of cases of each provenance that occurs.</param>
/// <param name="Sources">The works that the data are based on.</param>
/// <param name="Policies">The policy events, in the order of their file.</param>
/// <param name="Versions">The versions of the data that were recorded, the newest first. The first is that of the data, unless these were loaded before versions were recorded.</param>
public sealed record Dataset(
    string Version,
    DataWindow Window,
    IReadOnlyDictionary<Provenance, int> CasesByProvenance,
    IReadOnlyList<DataSource> Sources,
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<LoadedVersion> Versions)
{
    /// <summary>The time of the load that made the version; null if it was not recorded.</summary>
    public DateTimeOffset? LoadedAt => Versions is [var newest, ..] && newest.Version == Version ? newest.LoadedAt : null;
}
