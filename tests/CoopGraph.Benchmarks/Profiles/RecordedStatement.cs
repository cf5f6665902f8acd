using System.Text.RegularExpressions;
using CoopGraph.Neo4j;

namespace CoopGraph.Benchmarks.Profiles;

/// <summary>A statement that was sent.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parameters">The parameters.</param>
internal sealed partial record RecordedStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    private const string Ending = ".cypher";

    // These are pieces of statements, or ask about the server and not about data.
    private static readonly string[] NotOfData = ["page", "await-indexes", "end-statements", "server-time-limit"];

    /// <summary>The name under which the statement is traced: that of its file.</summary>
    public string Name => NameIn().Match(Text).Groups[1].Value;

    /// <summary>Whether it only reads, and is about data.</summary>
    public bool OnlyReads => IsReading(Text) && !NotOfData.Contains(Name);

    /// <summary>The names of all statements about data that only read.</summary>
    public static IReadOnlySet<string> AllNames { get; } = typeof(Neo4jStore).Assembly.GetManifestResourceNames()
        .Where(file => file.EndsWith(Ending, StringComparison.Ordinal) && IsReading(TextOf(file)))
        .Select(file => file[..^Ending.Length])
        .Except(NotOfData)
        .ToHashSet();

    private static string TextOf(string file)
    {
        using var reader = new StreamReader(typeof(Neo4jStore).Assembly.GetManifestResourceStream(file)!);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)));
    }

    private static bool IsReading(string text) => !Writing().IsMatch(text);

    [GeneratedRegex(@"/\* ([a-z-]+) \*/")]
    private static partial Regex NameIn();

    [GeneratedRegex(@"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b")]
    private static partial Regex Writing();
}
