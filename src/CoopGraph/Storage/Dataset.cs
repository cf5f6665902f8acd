using CoopGraph.Cooperations;
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
public sealed record Dataset(
    string Version,
    DataWindow Window,
    IReadOnlyDictionary<Provenance, int> CasesByProvenance,
    IReadOnlyList<DataSource> Sources,
    IReadOnlyList<Policy> Policies);
