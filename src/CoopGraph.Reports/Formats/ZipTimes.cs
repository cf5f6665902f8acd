using System.Buffers.Binary;

namespace CoopGraph.Reports.Formats;

/// <summary>
/// Sets the times of all entries of a ZIP file to 1 January 1980, the first day that the format knows, so that the same contents give the same
/// bytes. (PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16.)
/// </summary>
internal static class ZipTimes
{
    private const uint EndSignature = 0x06054b50, EntrySignature = 0x02014b50, LocalSignature = 0x04034b50;
    private const int EndLength = 22, EntryLength = 46;

    // The time 00:00:00, then the date 1980-01-01.
    private static ReadOnlySpan<byte> FirstDay => [0, 0, 0x21, 0];

    /// <summary>Sets the times.</summary>
    /// <param name="zip">A file without a comment and of less than 4 GB. It can be read, written and searched.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static void Clear(Stream zip)
    {
        Span<byte> end = stackalloc byte[EndLength];
        Read(zip, zip.Length - EndLength, end, EndSignature);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long place = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        Span<byte> entry = stackalloc byte[EntryLength];
        Span<byte> local = stackalloc byte[4];
        for (var number = 0; number < count; number++)
        {
            Read(zip, place, entry, EntrySignature);
            Write(zip, place + 12);
            var start = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
            Read(zip, start, local, LocalSignature);
            Write(zip, start + 10);
            place += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }

    private static void Read(Stream zip, long place, Span<byte> bytes, uint signature)
    {
        zip.Position = place;
        zip.ReadExactly(bytes);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != signature)
            throw new InvalidDataException($"No part of a ZIP file with the signature {signature:x8} is at {place}.");
    }

    private static void Write(Stream zip, long place)
    {
        zip.Position = place;
        zip.Write(FirstDay);
    }
}
