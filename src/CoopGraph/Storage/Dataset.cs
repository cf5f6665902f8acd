using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>What is loaded.</summary>
/// <param name="Version">Moves with every change to the data: two answers of one version rest on the same data.</param>
/// <param name="Window">The days for which the map is known.</param>
/// <param name="CasesByProvenance">How many cases there are of each provenance that occurs.</param>
/// <param name="Sources">Whose work the data rest on.</param>
public sealed record Dataset(
    string Version,
    DataWindow Window,
    IReadOnlyDictionary<Provenance, int> CasesByProvenance,
    IReadOnlyList<DataSource> Sources);
