using System.Globalization;
using System.Text;

namespace CoopGraph.Access;

/// <summary>The rule of the names that the record of changes shows: those of keys, of tokens, and of people at the command line.</summary>
public static class CallerName
{
    /// <summary>The maximum number of UTF-16 code units of a name that somebody chooses.</summary>
    public const int Longest = 100;

    /// <summary>
    /// Returns whether a text can be a name: not blank, not too long, without line breaks and other control characters, and without the invisible
    /// characters that turn the direction of a text, so that nobody can be shown as somebody else.
    /// </summary>
    /// <param name="text">The text; null is no name.</param>
    /// <param name="longest">The maximum number of UTF-16 code units.</param>
    public static bool IsRight(string? text, int longest = Longest) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.EnumerateRunes().Any(IsRefused);

    // U+FFFD is a half of a surrogate pair.
    private static bool IsRefused(Rune rune) => Rune.IsControl(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFFFD;
}
