using CoopGraph.Cooperations;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A date that is known to the year, the month or the day.</summary>
internal sealed class PartialDateScalar : ScalarGraphType
{
    public PartialDateScalar()
    {
        Name = "PartialDate";
        Description = "A date of the Gregorian calendar, as exactly as it is known: `2017`, `2017-06` or `2017-06-15`.";
    }

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
        PartialDate or null => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        PartialDate date => date.ToString(),
        null => null,
        _ => ThrowSerializationError(value),
    };

    private static PartialDate Parse(string text) => PartialDate.TryParse(text)
        ?? throw new FormatException($"'{text}' is not a date: give YYYY, YYYY-MM or YYYY-MM-DD, such as 2017, 2017-06 or 2017-06-15.");
}
