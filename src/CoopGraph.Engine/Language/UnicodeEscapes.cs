using System.Globalization;
using System.Text;
using GraphQL.Execution;
using GraphQLParser.Exceptions;

namespace CoopGraph.Engine.Language;

/// <summary>
/// Prepares the Unicode escapes in the strings of a document for GraphQL.NET's parser, which reads <c>\u</c> with four digits only (section
/// 2.9.4 of the specification). An escape in braces becomes one or two escapes with four digits, and a half of a surrogate pair is refused.
/// </summary>
internal static class UnicodeEscapes
{
    private const int LargestCodePoint = 0x10FFFF;

    /// <summary>Returns the document with its escapes prepared.</summary>
    /// <exception cref="SyntaxError">An escape is no Unicode scalar value.</exception>
    public static PreparedText Prepare(string document) =>
        document.Contains(@"\u", StringComparison.Ordinal) ? new Scanner(document).Run() : new(document, document, []);

    private ref struct Scanner(string document)
    {
        private readonly StringBuilder _prepared = new(document.Length);
        private readonly List<(int Prepared, int Sent)> _ends = [];
        private int _at;

        public PreparedText Run()
        {
            while (_at < document.Length)
            {
                if (document[_at] == '#')
                    CopyComment(document.AsSpan(_at).IndexOfAny('\n', '\r') is >= 0 and var length ? length : document.Length - _at);
                else if (IsAt("\"\"\""))
                    CopyBlockString();
                else if (document[_at] == '"')
                    CopyString();
                else
                    CopyThrough(_at + 1);
            }

            return new(document, _prepared.ToString(), _ends);
        }

        private readonly bool IsAt(string text) => string.CompareOrdinal(document, _at, text, 0, text.Length) == 0;

        private void CopyThrough(int end)
        {
            _prepared.Append(document, _at, end - _at);
            _at = end;
        }

        // GraphQL.NET's parser looks for escapes in comments, too.
        private void CopyComment(int length)
        {
            foreach (var character in document.AsSpan(_at, length))
                _prepared.Append(character == '\\' ? ' ' : character);
            _at += length;
        }

        // A block string has no escapes except that of its own end.
        private void CopyBlockString()
        {
            CopyThrough(_at + 3);
            while (_at < document.Length && !IsAt("\"\"\""))
                CopyThrough(_at + (IsAt("\\\"\"\"") ? 4 : 1));
            CopyThrough(Math.Min(_at + 3, document.Length));
        }

        private void CopyString()
        {
            CopyThrough(_at + 1);
            while (_at < document.Length && document[_at] is not ('"' or '\n' or '\r'))
            {
                if (IsAt(@"\u"))
                    CopyEscape();
                else
                    CopyThrough(Math.Min(_at + (document[_at] == '\\' ? 2 : 1), document.Length));
            }

            CopyThrough(Math.Min(_at + 1, document.Length));
        }

        private void CopyEscape()
        {
            if (IsAt(@"\u{"))
                Expand();
            // What is no escape at all is left to the parser, which says so.
            else if (Digits(_at + 2) is not { } unit)
                CopyThrough(_at + 2);
            else if (!char.IsSurrogate((char)unit))
                CopyThrough(_at + 6);
            else if (char.IsHighSurrogate((char)unit) && string.CompareOrdinal(document, _at + 6, @"\u", 0, 2) == 0
                && Digits(_at + 8) is { } low && char.IsLowSurrogate((char)low))
                CopyThrough(_at + 12);
            else
                throw Wrong(document.Substring(_at, 6), "is half of a surrogate pair");
        }

        private void Expand()
        {
            var end = document.IndexOf('}', _at);
            var digits = end < 0 ? "" : document[(_at + 3)..end];
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
                || point is < 0 or > LargestCodePoint or (>= 0xD800 and <= 0xDFFF))
                throw Wrong(end < 0 ? @"\u{" : document[_at..(end + 1)], "is not a Unicode scalar value");
            foreach (var unit in char.ConvertFromUtf32(point))
                _prepared.Append(CultureInfo.InvariantCulture, $@"\u{(int)unit:X4}");
            _at = end + 1;
            _ends.Add((_prepared.Length, _at));
        }

        private readonly int? Digits(int start) =>
            start + 4 <= document.Length
            && int.TryParse(document.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? unit : null;

        private readonly SyntaxError Wrong(string escape, string reason) =>
            new(new GraphQLSyntaxErrorException($"The escape {(escape.Length > 20 ? escape[..20] : escape)} {reason}.", document, _at));
    }
}
