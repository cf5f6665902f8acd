using System.Globalization;

namespace CoopGraph.Engine.Tables;

/// <summary>Memory for the digits of numbers, which is used again for the next page.</summary>
internal sealed class DigitBuffer
{
    private const int LongestNumber = 64;
    private const int PartSize = 1024;

    private readonly List<byte[]> _parts = [new byte[PartSize]];
    private int _part;
    private int _used;

    /// <summary>Drops all numbers.</summary>
    public void Clear() => (_part, _used) = (0, 0);

    /// <summary>Writes a number in the notation of JSON.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="number">The number, which is finite.</param>
    /// <returns>Its digits. They stay where they are until all are dropped.</returns>
    public ArraySegment<byte> Write<T>(T number)
        where T : IUtf8SpanFormattable
    {
        if (PartSize - _used < LongestNumber)
            AddPart();
        number.TryFormat(_parts[_part].AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        var digits = new ArraySegment<byte>(_parts[_part], _used, written);
        _used += written;
        return digits;
    }

    private void AddPart()
    {
        if (++_part == _parts.Count)
            _parts.Add(new byte[PartSize]);
        _used = 0;
    }
}
