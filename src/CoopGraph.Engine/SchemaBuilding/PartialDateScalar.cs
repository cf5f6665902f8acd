using CoopGraph.Cooperations;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>A date that is known to the year, the month or the day.</summary>
internal sealed class PartialDateScalar : TextScalar<PartialDate>
{
    public PartialDateScalar()
    {
        Name = "PartialDate";
        Description = "A date of the Gregorian calendar, as exactly as it is known: `2017`, `2017-06` or `2017-06-15`.";
    }

    protected override PartialDate Parse(string text) => PartialDate.TryParse(text)
        ?? throw new FormatException($"'{text}' is not a date: give YYYY, YYYY-MM or YYYY-MM-DD, such as 2017, 2017-06 or 2017-06-15.");

    protected override string Write(PartialDate value) => value.ToString();
}
