using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace CoopGraph.Engine.Language;

/// <summary>A document as the parser gets it, with the places of the text that the client sent.</summary>
/// <param name="sent">The text that the client sent.</param>
/// <param name="prepared">The text for the parser.</param>
/// <param name="ends">The ends of what was replaced: the position in the prepared text, and in the sent one.</param>
internal sealed class PreparedText(string sent, string prepared, IReadOnlyList<(int Prepared, int Sent)> ends)
{
    /// <summary>The text for the parser.</summary>
    public string Text => prepared;

    /// <summary>Gives a parsed document the places of the sent text, which errors name.</summary>
    public GraphQLDocument Restore(GraphQLDocument document)
    {
        if (ends.Count == 0)
            return document;
        new Places(this).Restore(document);
        document.Source = sent;
        return document;
    }

    /// <summary>Gives a syntax error the places of the sent text.</summary>
    public SyntaxError Restore(SyntaxError error)
    {
        for (var i = 0; ends.Count > 0 && i < error.Locations?.Count; i++)
        {
            var at = error.Locations[i];
            error.Locations[i] = Location.FromLinearPosition(sent, SentPositionOf(PositionOf(at.Line, at.Column)));
        }

        return error;
    }

    private int SentPositionOf(int position)
    {
        var (start, end) = ((Prepared: 0, Sent: 0), sent.Length);
        foreach (var known in ends)
        {
            if (known.Prepared > position)
            {
                end = known.Sent;
                break;
            }

            start = known;
        }

        return Math.Min(start.Sent + position - start.Prepared, end);
    }

    private int PositionOf(int line, int column)
    {
        // The lines are those of the sent text: nothing that is replaced has an end of a line.
        var position = 0;
        for (var at = Location.FromLinearPosition(prepared, position); at.Line < line && position < prepared.Length; at = Location.FromLinearPosition(prepared, position))
            position = prepared.AsSpan(position).IndexOfAny('\n', '\r') is >= 0 and var length ? position + length + 1 : prepared.Length;
        return Math.Min(position + column - 1, prepared.Length);
    }

    private sealed class Places(PreparedText text) : ASTVisitor<NullVisitorContext>
    {
        public void Restore(GraphQLDocument document) => VisitAsync(document, default).AsTask().GetAwaiter().GetResult();

        public override ValueTask VisitAsync(ASTNode? node, NullVisitorContext context)
        {
            if (node is not null)
                node.Location = new GraphQLLocation(text.SentPositionOf(node.Location.Start), text.SentPositionOf(node.Location.End));
            return base.VisitAsync(node, context);
        }
    }
}
