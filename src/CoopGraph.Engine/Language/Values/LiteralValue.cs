using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language.Values;

/// <summary>A literal of a document.</summary>
internal sealed class LiteralValue(GraphQLValue node) : GivenValue
{
    /// <summary>The part of the document.</summary>
    public GraphQLValue Node => node;

    /// <inheritdoc/>
    public override bool IsNull => node is GraphQLNullValue;

    /// <inheritdoc/>
    public override bool IsVariable => node is GraphQLVariable;

    /// <inheritdoc/>
    public override IReadOnlyList<GivenValue>? Items => node is GraphQLListValue list ? [.. (list.Values ?? []).Select(item => new LiteralValue(item))] : null;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, GivenValue Value)>? Fields => node is GraphQLObjectValue map
        ? [.. (map.Fields ?? []).Select(entry => (entry.Name.StringValue, (GivenValue)new LiteralValue(entry.Value)))]
        : null;

    /// <inheritdoc/>
    public override string Text => node switch
    {
        GraphQLEnumValue name => name.Name.StringValue,
        IHasValueNode value => value.Value.ToString(),
        _ => string.Empty,
    };

    /// <inheritdoc/>
    public override bool IsTakenBy(ScalarGraphType type)
    {
        if (!type.CanParseLiteral(node))
            return false;
        type.ParseLiteral(node);
        return true;
    }
}
