using System.Text;
using System.Text.Unicode;

namespace CoopGraph.Cli.Sheets;

/// <summary>Finds the encoding of a text file: UTF-8, UTF-16 or UTF-32 with a mark, UTF-8, or else GB18030, in which Chinese Excel saves CSV files.</summary>
internal static class TextEncodings
{
    /// <summary>The names of the encodings that can be given.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utf-8", "gb18030", "utf-16"];

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding BigUtf32 = new UTF32Encoding(true, true);

    private enum LineEnd
    {
        Other,
        LittleUtf16,
        BigUtf16,
    }

    /// <summary>Returns the file in UTF-8 without a mark; null if it is not in the encoding.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="given">The encoding; null to find it out.</param>
    /// <param name="isGuessed">Whether the encoding was found out without a mark, and is not UTF-8.</param>
    public static ReadOnlyMemory<byte>? ToUtf8(byte[] bytes, string? given, out bool isGuessed)
    {
        isGuessed = false;
        ReadOnlySpan<byte> span = bytes;
        if (given is null or "utf-8" && span.StartsWith(Encoding.UTF8.Preamble))
            return WhenUtf8(bytes.AsMemory(Encoding.UTF8.Preamble.Length));
        // The mark of UTF-32 begins with that of UTF-16.
        if (given is null && (span.StartsWith(Encoding.UTF32.Preamble) || span.StartsWith(BigUtf32.Preamble)))
            return Decode(new UTF32Encoding(span.StartsWith(BigUtf32.Preamble), false, true), bytes.AsMemory(BigUtf32.Preamble.Length));
        if (given is null or "utf-16" && span.StartsWith(Encoding.Unicode.Preamble))
            return Decode(new UnicodeEncoding(false, false, true), bytes.AsMemory(2));
        if (given is null or "utf-16" && span.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Decode(new UnicodeEncoding(true, false, true), bytes.AsMemory(2));
        if (given == "utf-16")
            return Decode(new UnicodeEncoding(LineEndIn(span) == LineEnd.BigUtf16, false, true), bytes);
        if (given is null && IsUtf16(span))
            return null;
        if (given == "utf-8" || (given is null && Utf8.IsValid(span)))
            return WhenUtf8(bytes);
        isGuessed = given is null;
        return Decode(Gb18030, bytes);
    }

    /// <summary>Returns whether a text without a mark has the ends of lines of UTF-16.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => LineEndIn(bytes) != LineEnd.Other;

    // Other characters of UTF-16 can be those of GB18030, and the other way round.
    private static LineEnd LineEndIn(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            switch (bytes[i], bytes[i + 1])
            {
                case ((byte)'\n' or (byte)'\r', 0):
                    return LineEnd.LittleUtf16;
                case (0, (byte)'\n' or (byte)'\r'):
                    return LineEnd.BigUtf16;
            }
        }

        return LineEnd.Other;
    }

    private static ReadOnlyMemory<byte>? WhenUtf8(ReadOnlyMemory<byte> bytes) => Utf8.IsValid(bytes.Span) ? bytes : default(ReadOnlyMemory<byte>?);

    private static ReadOnlyMemory<byte>? Decode(Encoding encoding, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes.Span));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
