using System.Security.Cryptography;
using System.Text;
using CoopGraph.Policies;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Archives;

/// <summary>All data of a version but the cases. Edits of cases leave it as it is.</summary>
/// <param name="Units">The units and the changes to them.</param>
/// <param name="Sources">The works that the data are based on.</param>
/// <param name="Policies">The policy events, in the order of their file.</param>
public sealed record GraphBase(UnitTables Units, IReadOnlyList<DataSource> Sources, IReadOnlyList<Policy> Policies)
{
    /// <summary>Returns the base of a graph.</summary>
    public static GraphBase Of(GraphData data) => new(data.Units, data.Sources, data.Policies);

    /// <summary>Returns the key of an archived base: the SHA-256 of its text, as 64 lower-case hexadecimal digits.</summary>
    /// <param name="archived">The text (<see cref="ArchiveJson.Write(GraphBase)"/>).</param>
    public static string KeyOf(string archived) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(archived)));
}
