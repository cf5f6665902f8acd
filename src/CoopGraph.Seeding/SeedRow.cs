using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>
/// One record of a CSV file. Its readers report a field that is not valid and then return a default. A row that is not <see
/// cref="IsSound"/> must not be used.
/// </summary>
internal sealed class SeedRow(SeedFolder folder, string file, int line, Dictionary<string, int> positions, string[] fields)
{
    public string File => file;

    public int Line => line;

    /// <summary>Whether no problem has been reported for the row so far.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The field, unchanged.</summary>
    public string this[string column] => fields[positions[column]];

    public void Report(string column, string reason)
    {
        IsSound = false;
        folder.Report(file, line, column, reason);
    }

    /// <summary>Returns the field, or null if it is empty.</summary>
    public string? TextOrNull(string column) => this[column] is { Length: > 0 } text ? text : null;

    public UnitCode Code(string column) => ParseCode(column, this[column]);

    public UnitCode? CodeOrNull(string column) => TextOrNull(column) is { } text ? ParseCode(column, text) : null;

    /// <summary>Reads the field's codes, split at a separator; none if the field is empty.</summary>
    public IReadOnlyList<UnitCode> Codes(string column, char separator) =>
        TextOrNull(column) is { } text ? [.. text.Split(separator).Select(code => ParseCode(column, code))] : [];

    public DateOnly Day(string column) => ParseDay(column, this[column]);

    public DateOnly? DayOrNull(string column) => TextOrNull(column) is { } text ? ParseDay(column, text) : null;

    public int Year(string column) => ParseYear(column, this[column]);

    public int? YearOrNull(string column) => TextOrNull(column) is { } text ? ParseYear(column, text) : null;

    public PartialDate? DateOrNull(string column)
    {
        if (TextOrNull(column) is not { } text)
            return null;
        var date = PartialDate.TryParse(text);
        if (date is null)
            Report(column, $"'{text}' is not a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD.");
        return date;
    }

    public T OneOf<T>(string column)
        where T : struct, Enum => ParseWord<T>(column, this[column]);

    public T? OneOfOrNull<T>(string column)
        where T : struct, Enum => TextOrNull(column) is { } text ? ParseWord<T>(column, text) : null;

    /// <summary>Reads the field's words, split at a separator; none if the field is empty.</summary>
    public IReadOnlyList<T> ManyOf<T>(string column, char separator)
        where T : struct, Enum =>
        TextOrNull(column) is { } text ? [.. text.Split(separator).Select(word => ParseWord<T>(column, word))] : [];

    public int? IntegerOrNull(string column) => TextOrNull(column) is null ? null : Integer(column);

    public int Integer(string column)
    {
        if (int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Report(column, $"'{this[column]}' is not a whole number such as 2012, in digits without separators, up to {int.MaxValue}.");
        return default;
    }

    public double Number(string column)
    {
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(this[column], form, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Report(column, $"'{this[column]}' is not a number such as 31.8639.");
        return default;
    }

    public decimal Money(string column)
    {
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(this[column], form, CultureInfo.InvariantCulture, out var money))
            return money;
        Report(column, $"'{this[column]}' is not an amount of yuan such as 30000000, in digits without separators.");
        return default;
    }

    private UnitCode ParseCode(string column, string text)
    {
        if (!UnitCode.TryParse(text, out var code))
            Report(column, $"'{text}' is not a code: six digits, such as 340122.");
        return code;
    }

    private int ParseYear(string column, string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        Report(column, $"'{text}' is not a year as YYYY, such as 2014.");
        return default;
    }

    private DateOnly ParseDay(string column, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Report(column, $"'{text}' is not a day of the calendar as YYYY-MM-DD.");
        return day;
    }

    private T ParseWord<T>(string column, string text)
        where T : struct, Enum
    {
        if (!Vocabulary.TryRead<T>(text, out var value))
            Report(column, $"'{text}' is none of {string.Join(", ", Vocabulary.WordsOf<T>())}.");
        return value;
    }
}
