using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CoopGraph.Units;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>The content of a global id.</summary>
internal abstract record GlobalId
{
    private const string CaseType = "Cooperation";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>
    /// The id of a unit: its level, its code, its first day in force, and the day on which it is shown (null if the id has no such day).
    /// </summary>
    public sealed record OfUnit(AdministrativeLevel Level, UnitCode Code, DateOnly? ValidFrom, DateOnly? Day) : GlobalId;

    /// <summary>The id of a case.</summary>
    public sealed record OfCase(string CaseId) : GlobalId;

    /// <summary>Returns the id in the form that clients see.</summary>
    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(this switch
    {
        OfCase { CaseId: var id } => $"{CaseType}:{id}",
        OfUnit unit => $"{unit.Level}:{unit.Code}:{Text(unit.ValidFrom)}:{Text(unit.Day)}",
        _ => throw new InvalidOperationException("Not a kind of id."),
    }));

    /// <summary>Reads an id that a client gave.</summary>
    /// <exception cref="InvalidQuestionException">The text is not an id of this API.</exception>
    public static GlobalId Decode(string text)
    {
        try
        {
            if (Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))) is { } id)
                return id;
        }
        catch (FormatException)
        {
            // Not base64url: refused below like every other text that is not an id.
        }

        throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, "That is not an id: give back an `id` as this API gave it.");
    }

    private static GlobalId? Parse(string text) => text.Split(':') switch
    {
        [CaseType, ..] when text.Length > CaseType.Length + 1 => new OfCase(text[(CaseType.Length + 1)..]),
        [var level, var code, var from, var day]
            when Enum.TryParse<AdministrativeLevel>(level, out var parsedLevel) && parsedLevel.ToString() == level
            && UnitCode.TryParse(code, out var parsedCode) => new OfUnit(parsedLevel, parsedCode, ParseDay(from), ParseDay(day)),
        _ => null,
    };

    private static string Text(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? ParseDay(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);
}
