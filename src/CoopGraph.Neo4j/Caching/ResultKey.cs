using System.Security.Cryptography;
using System.Text;
using CoopGraph.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// Builds the key of a cached result: <c>prefix:version:hash</c>. The hash is the SHA-256 of the statement's text and of its parameters in
/// one spelling. So equal questions have equal keys and others do not.
/// </summary>
internal static class ResultKey
{
    public static string For(string prefix, string dataVersion, string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using var json = PooledJsonWriter.Take();
        ParameterWriter.Write(json.Json, nameof(parameters), parameters);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(statement));
        // No statement contains this byte, so the boundary between the text and the parameters cannot shift.
        hash.AppendData([0xFF]);
        hash.AppendData(json.Written().Span);
        return $"{prefix}:{dataVersion}:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
