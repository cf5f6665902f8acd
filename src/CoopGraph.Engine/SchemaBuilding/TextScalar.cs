using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A scalar with values that are written as text, the same in documents, variables and responses.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : notnull
{
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Parse(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    // Any text passes here, so that a wrong one is refused where it is parsed, with the same words as in a variable.
    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLStringValue or GraphQLNullValue;

    public override object? ParseValue(object? value) => value switch
    {
        string text => Parse(text),
        T or null => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        T one => Write(one),
        null => null,
        _ => ThrowSerializationError(value),
    };

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">The text is none. The message says what would be right.</exception>
    protected abstract T Parse(string text);

    /// <summary>Returns a value as text.</summary>
    protected abstract string Write(T value);
}
