namespace CoopGraph.Cli.Cases;

/// <summary>Replaces the full-width forms that Chinese keyboards write.</summary>
internal static class Widths
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';
    private const int Distance = First - '!';

    /// <summary>Returns the text with full-width digits, letters and marks as plain ones, and Chinese dashes and dots as their plain equals.</summary>
    public static string Narrow(string text) => text.Any(c => c > '~') ? string.Concat(text.Select(Narrow)) : text;

    private static char Narrow(char c) => c switch
    {
        >= First and <= Last => (char)(c - Distance),
        '\u3000' or '\u00A0' => ' ',
        '—' or '–' or '－' or '‐' => '-',
        '。' or '·' => '.',
        _ => c,
    };
}
