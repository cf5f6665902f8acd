namespace CoopGraph.Engine.Language;

/// <summary>
/// Writes the line terminators of a document for GraphQL.NET's parser, which fails at a syntax error after a carriage return that no line feed follows.
/// The specification has three (section 2.1.2): the line feed, the carriage return, and both together.
/// </summary>
internal static class LineTerminators
{
    /// <summary>Returns the document with a line feed for each carriage return that is alone. All positions stay.</summary>
    public static string Prepare(string document)
    {
        for (var at = document.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = document.IndexOf('\r', at + 1))
        {
            if (IsAlone(document, at))
                return Replaced(document);
        }

        return document;
    }

    private static string Replaced(string document) => string.Create(document.Length, document, static (characters, sent) =>
    {
        for (var i = 0; i < sent.Length; i++)
            characters[i] = sent[i] == '\r' && IsAlone(sent, i) ? '\n' : sent[i];
    });

    private static bool IsAlone(string document, int at) => at + 1 == document.Length || document[at + 1] != '\n';
}
