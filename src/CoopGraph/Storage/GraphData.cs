using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>A whole graph as rows, checked against the rules of the model: what a store is loaded with.</summary>
/// <param name="Units">The units and what became of them.</param>
/// <param name="Cooperations">The cases.</param>
/// <param name="Sources">Whose work the data rest on.</param>
/// <param name="Fingerprint">
/// Same data, same fingerprint: SHA-256 of what was read, 64 lower-case hexadecimal digits. A store that holds data of this
/// fingerprint need not be loaded again.
/// </param>
public sealed record GraphData(
    UnitTables Units,
    IReadOnlyList<Cooperation> Cooperations,
    IReadOnlyList<DataSource> Sources,
    string Fingerprint);
