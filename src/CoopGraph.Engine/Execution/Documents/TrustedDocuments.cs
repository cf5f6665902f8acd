using System.Text.Json;
using CoopGraph.Engine.Execution.Planning;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>Reads the documents that an operator trusts, from the files of a folder.</summary>
internal static class TrustedDocuments
{
    /// <summary>Returns the documents by their ids.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <exception cref="InvalidDataException">The folder is missing, a file cannot be read, or two documents have one id.</exception>
    public static IReadOnlyDictionary<string, string> ReadFrom(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidDataException($"GraphQL:Documents:TrustedFolder is '{folder}', and there is no such folder.");
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var (id, text) in DocumentsIn(file))
            {
                if (documents.TryGetValue(id, out var other) && other != text)
                    throw new InvalidDataException($"{file}: another document has the id '{id}', too.");
                documents[id] = text;
            }
        }

        return documents;
    }

    /// <summary>Returns the hash by which a document can be named: SHA-256 of its UTF-8 text, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => CompiledDocument.HashOf(text);

    private static IEnumerable<(string Id, string Text)> DocumentsIn(string file) => Path.GetExtension(file) switch
    {
        ".graphql" or ".gql" => OfText(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)),
        ".json" => OfJson(file),
        _ => [],
    };

    private static IEnumerable<(string Id, string Text)> OfText(string name, string text) => [(name, text), (HashOf(text), text)];

    private static IReadOnlyList<(string Id, string Text)> OfJson(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return json.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array
                ? [.. operations.EnumerateArray().Select(operation => (Text(operation.GetProperty("id")), Text(operation.GetProperty("body"))))]
                : [.. json.RootElement.EnumerateObject().Select(entry => (entry.Name, Text(entry.Value)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException(
                $"{file} is neither an Apollo manifest (\"operations\" with \"id\" and \"body\") nor a map from id to document: {e.Message}", e);
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new JsonException("An id or a document is null.");
}
