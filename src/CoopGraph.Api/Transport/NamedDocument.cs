using System.Text.Json;
using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>
/// The names by which a request can mean a document without sending it: <c>documentId</c> (GraphQL over HTTP, appendix A), <c>id</c> and
/// <c>doc_id</c> (Relay), and the extension <c>persistedQuery</c> (Apollo).
/// </summary>
internal static class NamedDocument
{
    /// <summary>The parameters that contain an id; the first one that is given counts.</summary>
    public static readonly IReadOnlyList<string> IdParameters = ["documentId", "id", "doc_id"];

    private const string PersistedQuery = "persistedQuery", Version = "version", Hash = "sha256Hash";

    /// <summary>Returns the id in a body; null if there is none.</summary>
    /// <exception cref="RefusedException">An id is not a string.</exception>
    public static string? IdIn(JsonElement request) => IdParameters.Select(name => RequestJson.Text(request, name)).FirstOrDefault(id => id is not null);

    /// <summary>Returns the hash in Apollo's extension; null if there is none.</summary>
    /// <exception cref="RefusedException">The extension is not of version 1, or has no hash.</exception>
    public static string? HashIn(Inputs? extensions)
    {
        if (extensions is null || !extensions.TryGetValue(PersistedQuery, out var given) || given is null)
            return null;
        return given is IDictionary<string, object?> persisted && persisted.TryGetValue(Version, out var version) && version is 1
            && persisted.TryGetValue(Hash, out var hash) && hash is string text
            ? text
            : throw new RefusedException(Refusals.WrongType($"extensions.{PersistedQuery}", $"an object with `{Version}` 1 and `{Hash}`"));
    }
}
