namespace CoopGraph.Seeding;

/// <summary>The lines at the beginning of a file that begin with <c>#</c>. They are for readers of the file and are not data.</summary>
/// <param name="Lines">The number of lines.</param>
/// <param name="Bytes">The number of bytes in these lines, including their line ends.</param>
internal readonly record struct LeadingComments(int Lines, int Bytes)
{
    /// <summary>The mark at the beginning of such a line.</summary>
    public const char Mark = '#';

    /// <summary>Measures the leading comments of a file.</summary>
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
