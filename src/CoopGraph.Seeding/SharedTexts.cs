using System.Text.Unicode;

namespace CoopGraph.Seeding;

/// <summary>
/// Makes texts of fields, one for equal fields as a rule. Most fields of a case file repeat a word, a source or a remark, so sharing them takes
/// most of a file's memory away. The texts that are looked at have a bound: of two with the same place, the later one takes it.
/// </summary>
internal sealed class SharedTexts
{
    private const int Places = 4_096;

    private readonly string?[] _texts = new string?[Places];
    private char[] _scratch = new char[256];

    /// <summary>Returns the text of a field.</summary>
    /// <param name="utf8">The field, in valid UTF-8.</param>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        // A text has no more characters than bytes.
        if (_scratch.Length < utf8.Length)
            _scratch = new char[utf8.Length * 2];
        Utf8.ToUtf16(utf8, _scratch, out _, out var length);
        var text = _scratch.AsSpan(0, length);
        ref var place = ref _texts[(string.GetHashCode(text) & int.MaxValue) % Places];
        if (place is null || !text.SequenceEqual(place))
            place = text.ToString();
        return place;
    }
}
