namespace CoopGraph.Seeding;

/// <summary>The lines at the beginning of a file that begin with <c>#</c>: they speak to readers of the file, and are no data.</summary>
/// <param name="Lines">How many there are.</param>
/// <param name="Bytes">How many bytes they take, their line ends included.</param>
internal readonly record struct LeadingComments(int Lines, int Bytes)
{
    /// <summary>The mark at the beginning of such a line.</summary>
    public const char Mark = '#';

    /// <summary>Finds them.</summary>
    /// <param name="text">The file, in UTF-8, without a byte order mark.</param>
    public static LeadingComments Measure(ReadOnlySpan<byte> text)
    {
        var (lines, bytes) = (0, 0);
        while (bytes < text.Length && text[bytes] == Mark)
        {
            var end = text[bytes..].IndexOf((byte)'\n');
            bytes = end < 0 ? text.Length : bytes + end + 1;
            lines++;
        }

        return new LeadingComments(lines, bytes);
    }
}
