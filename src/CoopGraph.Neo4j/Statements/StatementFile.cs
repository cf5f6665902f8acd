using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Neo4j.Statements;

/// <summary>Reads the statements of the folder <c>cypher/</c>, which are built into the assembly.</summary>
internal static class StatementFile
{
    private static readonly ConcurrentDictionary<string, string> Files = new();
    private static readonly ConcurrentDictionary<string, StatementTemplate> Templates = new();

    /// <summary>Returns a statement that has no pieces or sections: the file's text without its comments.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static string Read(string name) => Files.GetOrAdd(name, Load);

    /// <summary>Returns a statement with its pieces inserted.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="pieces">
    /// The texts that replace <c>/*:name*/</c>. Pieces are made of the domain's enumerations, never of a caller's text.
    /// </param>
    /// <param name="sections">The names of the included parts, each from <c>//:if name</c> to <c>//:end</c>.</param>
    public static string Read(string name, IReadOnlyDictionary<string, string> pieces, params IReadOnlyCollection<string> sections) =>
        Templates.GetOrAdd(name, file => new StatementTemplate(Load(file))).Write(pieces, sections);

    /// <summary>Returns the statements of a file that has several, each with a semicolon at the end of its last line.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static IEnumerable<string> ReadSeveral(string name) => Read(name).Split(";\n").Select(statement => statement.TrimEnd(';'));

    // Comments are for readers of the file; the server gets the statement alone.
    private static string Load(string name)
    {
        using var stream = typeof(StatementFile).Assembly.GetManifestResourceStream($"{name}.cypher")
            ?? throw new ArgumentException($"There is no statement {name}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("//:", StringComparison.Ordinal));
        return Named(name, string.Join('\n', lines).TrimEnd());
    }

    // A page has the name of its list, and files of several statements have no name. The first line of a statement is its language.
    private static string Named(string name, string text)
    {
        if (name == "page" || text.Contains(";\n", StringComparison.Ordinal))
            return text;
        var start = name.StartsWith("list-", StringComparison.Ordinal) ? 0 : text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return $"{text[..start]}{StatementName.Comment(name)}\n{text[start..]}";
    }
}
