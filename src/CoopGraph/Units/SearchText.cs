using System.Text;

namespace CoopGraph.Units;

/// <summary>Converts text to the form in which names are compared.</summary>
internal static class SearchText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthToAscii = FirstFullWidth - '!';

    /// <summary>
    /// Returns the text in the form for comparison. Full-width forms become plain ones, letters become lower-case, and ü (v on pinyin
    /// keyboards) becomes u. Spaces, apostrophes, hyphens and invisible characters are removed. So Lin’an, LIN'AN and linan are equal, and
    /// so are Lüliang, luliang and lvliang.
    /// </summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var given in text)
        {
            var c = given is >= FirstFullWidth and <= LastFullWidth ? (char)(given - FullWidthToAscii) : given;
            if (char.IsLetterOrDigit(c))
                result.Append(Plain(char.ToLowerInvariant(c), result));
        }

        return result.ToString();
    }

    private static char Plain(char letter, StringBuilder before) => letter switch
    {
        'ü' => 'u',
        'v' when before is [.., 'l' or 'n'] => 'u',
        _ => letter,
    };
}
