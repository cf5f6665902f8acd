using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A time.</summary>
internal sealed class DateTimeScalar : ScalarGraphType
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly string[] Accepted = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "A time with its offset from UTC, as in RFC 3339, such as `2020-12-31T18:00:00+08:00`. Answers have it in UTC, to the millisecond, such as `2020-12-31T10:00:00.000Z`.";
        this.SpecifiedAt("https://scalars.graphql.org/andimarek/date-time.html");
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
        DateTimeOffset or null => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        DateTimeOffset time => time.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture),
        null => null,
        _ => ThrowSerializationError(value),
    };

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Accepted, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new FormatException($"'{text}' is not a time: give a day, a time and the offset from UTC, such as 2020-12-31T10:00:00Z or 2020-12-31T18:00:00+08:00.");
}
