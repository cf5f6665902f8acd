using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CoopGraph.Seeding;

/// <summary>Checks UTF-8 without guessing: a file in another encoding is refused rather than read as nonsense.</summary>
internal static class StrictUtf8
{
    /// <summary>Returns the file without the byte order mark that some programs put at its beginning.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>Returns the line, from 1, of the first byte that is not UTF-8; null if all bytes are valid.</summary>
    public static int? BrokenLine(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return 1 + bytes[..at].Count((byte)'\n');
    }
}
