using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Neo4j.Statements;

/// <summary>The statements of the folder <c>cypher/</c>, which are built into the assembly.</summary>
internal static class StatementFile
{
    private const string SectionStart = "//:if ";
    private const string SectionEnd = "//:end";
    private static readonly ConcurrentDictionary<string, string> Files = new();
    private static readonly ConcurrentDictionary<string, string[]> Lines = new();

    /// <summary>A statement that stands in its file as it is sent.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static string Read(string name) => Files.GetOrAdd(name, Load);

    /// <summary>A statement with its pieces put in.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="pieces">What stands for <c>/*:name*/</c>. Pieces are made of the domain's enumerations, never of a caller's text.</param>
    /// <param name="sections">Which of the parts from <c>//:if name</c> to <c>//:end</c> stand.</param>
    public static string Read(string name, IReadOnlyDictionary<string, string> pieces, params IReadOnlyCollection<string> sections)
    {
        var text = new StringBuilder();
        var stands = true;
        foreach (var line in Lines.GetOrAdd(name, file => Read(file).Split('\n')))
        {
            if (line.StartsWith(SectionStart, StringComparison.Ordinal))
                stands = sections.Contains(line[SectionStart.Length..]);
            else if (line == SectionEnd)
                stands = true;
            else if (stands)
                text.Append(line).Append('\n');
        }

        foreach (var (piece, cypher) in pieces)
            text.Replace($"/*:{piece}*/", cypher);
        return text.ToString();
    }

    // Comments are for readers of the file; the server is sent the statement alone.
    private static string Load(string name)
    {
        using var stream = typeof(StatementFile).Assembly.GetManifestResourceStream($"{name}.cypher")
            ?? throw new ArgumentException($"There is no statement {name}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("//:", StringComparison.Ordinal));
        return string.Join('\n', lines).TrimEnd();
    }
}
