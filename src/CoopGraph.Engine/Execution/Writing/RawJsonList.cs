using System.Collections;
using System.Text.Json;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>A list of an answer that is JSON already.</summary>
/// <param name="utf8">The JSON.</param>
internal sealed class RawJsonList(byte[] utf8) : IEnumerable
{
    /// <summary>Its entries, each as JSON.</summary>
    public IEnumerator GetEnumerator() => JsonElement.Parse(utf8).EnumerateArray();

    /// <summary>Writes it as it stands.</summary>
    public void WriteTo(Utf8JsonWriter json) => json.WriteRawValue(utf8, skipInputValidation: true);
}
