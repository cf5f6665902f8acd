using System.Text.Encodings.Web;

namespace CoopGraph.Api.Transport;

/// <summary>How the JSON of answers is written, whoever writes a part of it.</summary>
internal static class AnswerJson
{
    /// <summary>Relaxed: Chinese as it is written, not as \u escapes. Safe, because answers are JSON and never part of a page.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
