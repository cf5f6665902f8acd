using System.Globalization;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A day of the Gregorian calendar.</summary>
internal sealed class DateScalar : TextScalar<DateOnly>
{
    private const string Form = "yyyy-MM-dd";

    public DateScalar()
    {
        Name = "Date";
        Description = "A day of the Gregorian calendar, YYYY-MM-DD as in ISO 8601, such as `2017-06-30`.";
        this.SpecifiedAt("https://scalars.graphql.org/andimarek/local-date.html");
    }

    protected override DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is not a day: give YYYY-MM-DD, a date of the calendar, such as 2017-06-30.");

    protected override string Write(DateOnly value) => value.ToString(Form, CultureInfo.InvariantCulture);
}
