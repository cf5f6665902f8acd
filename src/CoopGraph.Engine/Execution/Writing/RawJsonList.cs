using System.Collections;
using System.Text.Json;

namespace CoopGraph.Engine.Execution.Writing;

/// <summary>A list in a response that is already JSON.</summary>
/// <param name="utf8">The JSON.</param>
internal sealed class RawJsonList(byte[] utf8) : IEnumerable
{
    /// <summary>Returns its entries, each as JSON.</summary>
    public IEnumerator GetEnumerator() => JsonElement.Parse(utf8).EnumerateArray();

    /// <summary>Writes its JSON unchanged.</summary>
    public void WriteTo(Utf8JsonWriter json) => json.WriteRawValue(utf8, skipInputValidation: true);
}
