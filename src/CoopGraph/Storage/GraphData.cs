using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>A whole graph as rows, checked against the rules of the model. A store loads it.</summary>
/// <param name="Units">The units and the changes to them.</param>
/// <param name="Cooperations">The cases.</param>
/// <param name="Sources">The works that the data are based on.</param>
/// <param name="Policies">The policy events, in the order of their file.</param>
/// <param name="Fingerprint">
/// The fingerprint of the data: the same data have the same fingerprint. It is the SHA-256 of what was read, as 64 lower-case hexadecimal
/// digits. A store that holds data with this fingerprint need not be loaded again.
/// </param>
public sealed record GraphData(
    UnitTables Units,
    IReadOnlyList<Cooperation> Cooperations,
    IReadOnlyList<DataSource> Sources,
    IReadOnlyList<Policy> Policies,
    string Fingerprint);
