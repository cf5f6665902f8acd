using System.Text;

namespace CoopGraph.Units;

/// <summary>Brings text into the form in which names are compared.</summary>
internal static class SearchText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthToAscii = FirstFullWidth - '!';

    /// <summary>
    /// Full-width forms become plain ones, letters lower-case, ü (which pinyin keyboards write v) becomes u; spaces, apostrophes,
    /// hyphens and invisible characters go: Lin’an, LIN'AN and linan are one, and so are Lüliang, luliang and lvliang.
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
