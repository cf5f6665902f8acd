using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// A property of cases that sorts them: one text for the value and the case's id, so that one index gives the order and a cursor is one
/// comparison. A page then costs what its rows cost. Of a value there are two properties, because unknown values come last whether the value
/// rises or falls, and ids rise in both.
/// </summary>
internal sealed class CaseKey
{
    // It comes after all digits and ends of numbers.
    private const string Unknown = "N";

    private readonly CaseSort _sort;
    private readonly bool _falls;

    private CaseKey(string property, CaseSort sort, bool falls, bool isReversed = false) =>
        (Property, _sort, _falls, IsReversed) = (property, sort, falls, isReversed);

    /// <summary>The keys that are stored with each case, in addition to its id.</summary>
    public static IReadOnlyList<CaseKey> Stored { get; } =
    [
        new("yearKey", CaseSort.Year, falls: false),
        new("yearKeyFalling", CaseSort.Year, falls: true),
        new("dayKey", CaseSort.SignedOn, falls: false),
        new("dayKeyFalling", CaseSort.SignedOn, falls: true),
        new("amountKey", CaseSort.Amount, falls: false),
        new("amountKeyFalling", CaseSort.Amount, falls: true),
    ];

    private static CaseKey Id { get; } = new("caseId", CaseSort.CaseId, falls: false);

    private static CaseKey IdFromEnd { get; } = new("caseId", CaseSort.CaseId, falls: false, isReversed: true);

    /// <summary>The name of the property.</summary>
    public string Property { get; }

    /// <summary>Whether the order is the property's, reversed.</summary>
    public bool IsReversed { get; }

    /// <summary>Returns the key that sorts as an order does; null for an order by several values, or by the times of the record.</summary>
    public static CaseKey? Of(Ordering<CaseSort> order) => order.Keys switch
    {
        [{ Key: CaseSort.CaseId } id] => id.Descending ? IdFromEnd : Id,
        [var by, { Key: CaseSort.CaseId, Descending: false }] => Stored.SingleOrDefault(key => key._sort == by.Key && key._falls == by.Descending),
        _ => null,
    };

    /// <summary>Returns the property's value of a case.</summary>
    public string Of(PlacedCooperation placed) =>
        Text(CaseFields.ValueOf(placed, _sort), placed.Case.CaseId) ?? throw new ArgumentException($"{placed.Case.CaseId} cannot be sorted.", nameof(placed));

    /// <summary>Returns the property's value at a position; null where no case can have it, as in a cursor that a client made up.</summary>
    public string? At(RowKey place) => _sort == CaseSort.CaseId ? (string)place.Values[0]! : Text(place.Values[0], (string)place.Values[1]!);

    private string? Text(object? value, string caseId)
    {
        var rising = value switch
        {
            null => Unknown,
            decimal year when _sort == CaseSort.Year => year is >= 0 and <= 9999 && decimal.IsInteger(year) ? ((int)year).ToString("D4", CultureInfo.InvariantCulture) : null,
            decimal amount => amount < 0 ? null : Number(amount),
            string day => DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? day : null,
            _ => throw new ArgumentException($"Nothing is sorted by a {value.GetType().Name}.", nameof(value)),
        };
        return rising is null ? null : (_falls ? string.Create(rising.Length, rising, Opposite) : rising) + caseId;
    }

    // The number of digits before the point comes first, and an end that is smaller than the point: so the texts sort as the numbers do.
    private static string Number(decimal amount)
    {
        var text = (amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        var digits = text.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? point : text.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{digits:D2}{text}!");
    }

    private static void Opposite(Span<char> falling, string rising)
    {
        for (var i = 0; i < rising.Length; i++)
        {
            falling[i] = rising[i] switch
            {
                >= '0' and <= '9' and var digit => (char)('0' + '9' - digit),
                '!' => ':',
                var other => other,
            };
        }
    }
}
