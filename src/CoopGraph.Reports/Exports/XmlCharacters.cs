using System.Text;
using System.Xml;

namespace CoopGraph.Reports.Exports;

/// <summary>Text in XML documents.</summary>
public static class XmlCharacters
{
    /// <summary>Returns a text in which every character is one that XML 1.0 can contain. Others become U+FFFD.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (isPair || XmlConvert.IsXmlChar(text[at]))
                clean?.Append(text, at, isPair ? 2 : 1);
            else
                (clean ??= new StringBuilder(text, 0, at, text.Length)).Append('\uFFFD');
            at += isPair ? 1 : 0;
        }

        return clean?.ToString() ?? text;
    }
}
