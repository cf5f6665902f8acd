using System.Globalization;
using System.Text.RegularExpressions;
using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Deliveries;

/// <summary>
/// The pattern of the names of files: a name without a folder, in which <c>{name}</c> is the schedule, <c>{date}</c> the day of the fire time in
/// the schedule's time zone, <c>{fire}</c> the fire time in UTC, and <c>{version}</c> the version of the data.
/// </summary>
/// <param name="Text">The pattern.</param>
internal sealed partial record FileNamePattern(string Text)
{
    /// <summary>Returns the reason why a text is no pattern; null if it is one.</summary>
    public static string? ProblemOf(string text)
    {
        if (Placeholder().Matches(text).FirstOrDefault(match => Form(match.Groups[1].Value) is null) is { } unknown)
            return $"has {unknown.Value}, which is no placeholder: take {{name}}, {{date}}, {{fire}} or {{version}}.";
        var plain = Placeholder().Replace(text, "x");
        return plain.Length is 0 or > 150 || plain.StartsWith('.') || plain.Any(letter => char.IsControl(letter) || "/\\:*?\"<>|{}".Contains(letter, StringComparison.Ordinal))
            ? "is no plain name of a file: give one without folders and without any of / \\ : * ? \" < > |, such as anhui-{date}.xlsx."
            : null;
    }

    /// <summary>Returns the name of a report's file.</summary>
    public string NameOf(WrittenReport report) => Placeholder().Replace(Text, match => match.Groups[1].Value switch
    {
        "name" => report.Key.Schedule,
        "date" => report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "fire" => RunKey.TextOf(report.Key.FireTime),
        _ => report.DataVersion,
    });

    /// <summary>Returns whether a file could have got its name from this pattern.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="schedule">The name of the schedule.</param>
    public bool IsNameOf(string file, string schedule)
    {
        var parts = Placeholder().Split(Text);
        // The split gives texts and names of placeholders in turn.
        var form = string.Concat(parts.Select((part, at) => at % 2 == 0 ? Regex.Escape(part) : part == "name" ? Regex.Escape(schedule) : Form(part)));
        return Regex.IsMatch(file, $"^{form}$", RegexOptions.CultureInvariant);
    }

    private static string? Form(string placeholder) => placeholder switch
    {
        "name" => ".+",
        "date" => "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "fire" => "[0-9]{8}T[0-9]{6}Z",
        "version" => @"[0-9]+\.[0-9a-f]{8}",
        _ => null,
    };

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
