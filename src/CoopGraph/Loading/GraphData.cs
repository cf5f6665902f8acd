using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Loading;

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

/// <summary>A work that the data rest on.</summary>
/// <param name="Name">Its name, with the version where it has one.</param>
/// <param name="UsedFor">What was taken from it.</param>
/// <param name="Licence">On what terms.</param>
public sealed record DataSource(string Name, string UsedFor, string Licence);
