using System.Text;

namespace CoopGraph.Neo4j.Statements;

/// <summary>
/// A statement of the folder <c>cypher/</c> with its variable parts. <c>/*:name*/</c> marks a piece. The lines from <c>//:if name</c> to
/// <c>//:end</c> are a section, which is included on request. The text is parsed once, since a statement is written for each question.
/// </summary>
internal sealed class StatementTemplate
{
    private const string SectionStart = "//:if ";
    private const string SectionEnd = "//:end";
    private const string PieceStart = "/*:";
    private const string PieceEnd = "*/";
    private readonly List<Part> _parts = [];

    /// <summary>Parses a statement.</summary>
    public StatementTemplate(string text)
    {
        string? section = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(SectionStart, StringComparison.Ordinal))
                section = line[SectionStart.Length..];
            else if (line == SectionEnd)
                section = null;
            else
                Add(section, line + "\n");
        }
    }

    /// <summary>Returns the statement with its pieces and sections.</summary>
    /// <param name="pieces">The pieces. They are made of the domain's enumerations, never of a caller's text.</param>
    /// <param name="sections">The names of the included sections.</param>
    /// <exception cref="KeyNotFoundException">A piece of an included part is missing.</exception>
    public string Write(IReadOnlyDictionary<string, string> pieces, IReadOnlyCollection<string> sections)
    {
        var text = new StringBuilder(1024);
        foreach (var part in _parts)
        {
            if (part.Section is null || sections.Contains(part.Section))
                text.Append(part.IsPiece ? pieces[part.Text] : part.Text);
        }

        return text.ToString();
    }

    private void Add(string? section, string line)
    {
        for (int start; (start = line.IndexOf(PieceStart, StringComparison.Ordinal)) >= 0;)
        {
            var end = line.IndexOf(PieceEnd, start, StringComparison.Ordinal);
            AddText(section, line[..start]);
            _parts.Add(new Part(section, line[(start + PieceStart.Length)..end], IsPiece: true));
            line = line[(end + PieceEnd.Length)..];
        }

        AddText(section, line);
    }

    private void AddText(string? section, string text)
    {
        if (_parts is [.., { IsPiece: false } last] && last.Section == section)
            _parts[^1] = last with { Text = last.Text + text };
        else if (text.Length > 0)
            _parts.Add(new Part(section, text, IsPiece: false));
    }

    private sealed record Part(string? Section, string Text, bool IsPiece);
}
