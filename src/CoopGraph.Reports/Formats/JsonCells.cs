using System.Text.Encodings.Web;
using System.Text.Json;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>Writes cells as JSON.</summary>
internal static class JsonCells
{
    /// <summary>The settings of all JSON in files: names stay readable in every language.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter json, TableCell cell)
    {
        switch (cell.Form)
        {
            case CellForm.Text when cell.Text is { } text:
                json.WriteStringValue(text);
                break;
            case CellForm.Text:
                json.WriteStringValue(cell.Utf8);
                break;
            case CellForm.Number or CellForm.List:
                json.WriteRawValue(cell.Utf8, skipInputValidation: true);
                break;
            case CellForm.Missing:
                json.WriteNullValue();
                break;
            default:
                json.WriteBooleanValue(cell.Form == CellForm.True);
                break;
        }
    }
}
