using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopGraph.Cli.Cases;

/// <summary>Reads amounts of money as people write them in tables.</summary>
internal static partial class AmountText
{
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;

    /// <summary>The problem of a text that is no amount, and what would be right.</summary>
    public static string Advice => "This is no amount: write yuan in digits, such as 30000000, 30,000,000 or 3000万.";

    /// <summary>Reads an amount in yuan: digits, with commas between groups of three, and 万 (10,000), 亿 (100,000,000) and 元 after them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWan">Whether the column is in units of 10,000 yuan.</param>
    /// <returns>The amount; null if the text is none.</returns>
    public static decimal? Read(string text, bool isWan)
    {
        var match = Form().Match(Widths.Narrow(text));
        if (!match.Success || !decimal.TryParse(
            match.Groups["number"].ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups["unit"].Value;
        // A column of 10,000 yuan and a cell with a unit of its own: nobody can know which is meant.
        if (isWan && (unit.Length > 0 || match.Groups["yuan"].Length > 0))
            return null;
        var factor = isWan || unit == "万" ? Wan : unit == "亿" ? Yi : 1m;
        return Math.Abs(number) > decimal.MaxValue / Yi ? null : number * factor;
    }

    [GeneratedRegex(@"^[¥￥]?\s*(?<number>-?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?)\s*(?<unit>[万亿]?)(?<yuan>元?)(人民币)?\z")]
    private static partial Regex Form();
}
