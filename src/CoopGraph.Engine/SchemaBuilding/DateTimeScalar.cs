using System.Globalization;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A time.</summary>
internal sealed class DateTimeScalar : TextScalar<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private static readonly string[] Accepted = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "A time with its offset from UTC, as in RFC 3339, such as `2020-12-31T18:00:00+08:00`. Answers have it in UTC, to the millisecond, such as `2020-12-31T10:00:00.000Z`.";
        this.SpecifiedAt("https://scalars.graphql.org/andimarek/date-time.html");
    }

    protected override DateTimeOffset Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Accepted, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new FormatException($"'{text}' is not a time: give a day, a time and the offset from UTC, such as 2020-12-31T10:00:00Z or 2020-12-31T18:00:00+08:00.");

    protected override string Write(DateTimeOffset value) => value.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture);
}
