using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A day of the Gregorian calendar.</summary>
internal sealed class DateScalar : ScalarGraphType
{
    private const string Form = "yyyy-MM-dd";

    public DateScalar()
    {
        Name = "Date";
        Description = "A day of the Gregorian calendar, YYYY-MM-DD as in ISO 8601, such as `2017-06-30`.";
        this.SpecifiedAt("https://scalars.graphql.org/andimarek/local-date.html");
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
        DateOnly or null => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        DateOnly day => day.ToString(Form, CultureInfo.InvariantCulture),
        null => null,
        _ => ThrowSerializationError(value),
    };

    private static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is not a day: give YYYY-MM-DD, a date of the calendar, such as 2017-06-30.");
}
