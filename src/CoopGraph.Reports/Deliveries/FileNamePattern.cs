using System.Globalization;
using System.Text;
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
    // What file systems take for one name. Most count the bytes of UTF-8, and no other way of counting finds more.
    private const int MostBytes = 255;

    // The longest that a placeholder becomes; a version has a number and eight digits.
    private static readonly int DateLength = "yyyy-MM-dd".Length;
    private static readonly int FireLength = "20260101T060000Z".Length;
    private static readonly int VersionLength = $"{long.MaxValue}.01234567".Length;

    /// <summary>Returns the reason why a text is no pattern; null if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="schedule">The name of the schedule.</param>
    public static string? ProblemOf(string text, string schedule)
    {
        if (Placeholder().Matches(text).FirstOrDefault(match => Form(match.Groups[1].Value) is null) is { } unknown)
            return $"has {unknown.Value}, which is no placeholder: take {{name}}, {{date}}, {{fire}} or {{version}}.";
        var plain = Placeholder().Replace(text, "x");
        if (plain.Length == 0 || plain.StartsWith('.') || plain.Any(letter => char.IsControl(letter) || "/\\:*?\"<>|{}".Contains(letter, StringComparison.Ordinal)))
            return "is no plain name of a file: give one without folders and without any of / \\ : * ? \" < > |, such as anhui-{date}.xlsx.";
        var bytes = BytesOf(text, schedule);
        return bytes > MostBytes
            ? $"gives a name of {bytes} bytes in UTF-8 with what it has while the file is written, and file systems take {MostBytes}: give one that is {bytes - MostBytes} bytes shorter. A Chinese character has 3."
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

    // The longest name, within that of the temporary file: a dot, the key of the run and a dot before it, and an ending.
    private static int BytesOf(string text, string schedule)
    {
        var name = Placeholder().Replace(text, match => new string('x', match.Groups[1].Value switch
        {
            "name" => Encoding.UTF8.GetByteCount(schedule),
            "date" => DateLength,
            "fire" => FireLength,
            _ => VersionLength,
        }));
        return Encoding.UTF8.GetByteCount($".{new RunKey(schedule, default).Id}.{name}.tmp");
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
