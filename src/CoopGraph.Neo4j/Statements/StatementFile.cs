using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Neo4j.Statements;

/// <summary>The statements of the folder <c>cypher/</c>, which are built into the assembly.</summary>
internal static class StatementFile
{
    private static readonly ConcurrentDictionary<string, string> Files = new();
    private static readonly ConcurrentDictionary<string, StatementTemplate> Templates = new();

    /// <summary>A statement that stands in its file as it is sent.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static string Read(string name) => Files.GetOrAdd(name, Load);

    /// <summary>A statement with its pieces put in.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="pieces">What stands for <c>/*:name*/</c>. Pieces are made of the domain's enumerations, never of a caller's text.</param>
    /// <param name="sections">Which of the parts from <c>//:if name</c> to <c>//:end</c> stand.</param>
    public static string Read(string name, IReadOnlyDictionary<string, string> pieces, params IReadOnlyCollection<string> sections) =>
        Templates.GetOrAdd(name, file => new StatementTemplate(Load(file))).Write(pieces, sections);

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
