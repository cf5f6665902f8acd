using System.Globalization;

namespace CoopGraph.Api.Ide;

/// <summary>Reads the folder of examples: <c>*.graphql</c> files that begin with a number, and <c>headings.txt</c>.</summary>
internal static class ExampleFolder
{
    // An example without a heading is not lost.
    private const string OtherHeading = "More questions";

    /// <summary>
    /// Returns the examples in the order of <c>headings.txt</c>, which has a line <c>Heading: 1, 12, 7</c> for each group. The last group holds
    /// the examples that have no heading, in the order of their numbers. A folder that does not exist has no group.
    /// </summary>
    public static IReadOnlyList<ExampleGroup> Read(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = Directory.GetFiles(folder, "*.graphql").OrderBy(NumberOf).ThenBy(file => file, StringComparer.Ordinal).ToList();
        var groups = new List<ExampleGroup>();
        foreach (var (heading, numbers) in Headings(Path.Combine(folder, "headings.txt")))
        {
            var members = numbers.SelectMany(number => files.Where(file => NumberOf(file) == number)).ToList();
            files.RemoveAll(members.Contains);
            Add(heading, members);
        }

        Add(OtherHeading, files);
        return groups;

        void Add(string heading, List<string> members)
        {
            if (members.Count > 0)
                groups.Add(new(heading, [.. members.Select(File.ReadAllText)]));
        }
    }

    private static IEnumerable<(string Heading, IEnumerable<int> Numbers)> Headings(string file)
        => File.Exists(file)
            ? from line in File.ReadLines(file)
              let end = line.LastIndexOf(": ", StringComparison.Ordinal)
              let numbers = end < 0 ? [] : line[(end + 2)..].Split(", ").Select(Number).ToArray()
              where numbers.Length > 0 && numbers.All(number => number != int.MaxValue)
              select (line[..end], (IEnumerable<int>)numbers)
            : [];

    private static int NumberOf(string file) => Number(Path.GetFileName(file).Split('-')[0]);

    private static int Number(string digits)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
