using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Filters;

namespace CoopGraph.Questions;

/// <summary>Reads a case's values for the fields of filters and the keys of sort orders.</summary>
public static class CaseFields
{
    /// <summary>Returns a case's value for a field of filters.</summary>
    public static object? ValueOf(PlacedCooperation placed, FilterField field) => field switch
    {
        FilterField.CaseId => placed.Case.CaseId,
        FilterField.Title => placed.Case.Title,
        FilterField.Year => (decimal?)placed.Year,
        FilterField.SignedOn => placed.Case.Date?.Exact,
        FilterField.DateBasis => placed.Case.DateBasis,
        FilterField.Confidence => placed.Case.Source.Confidence,
        FilterField.Mechanism => placed.Case.Mechanism,
        FilterField.IssueArea => placed.Case.IssueArea,
        FilterField.Scope => placed.Scope,
        FilterField.CaseLevel => placed.Level,
        FilterField.Provenance => placed.Case.Provenance,
        FilterField.PartyCount => (decimal)placed.Parties.Count,
        FilterField.Amount => placed.Case.Amount?.Rmb,
        FilterField.RecordedAt => placed.Case.Record?.RecordedAt,
        FilterField.ChangedAt => placed.Case.Record?.ChangedAt,
        _ => throw new ArgumentException($"A case has no {field}.", nameof(field)),
    };

    /// <summary>Returns a case's value for a key of an order.</summary>
    public static object? ValueOf(PlacedCooperation placed, CaseSort key) => key switch
    {
        CaseSort.Year => (decimal?)placed.Year,
        CaseSort.SignedOn => placed.Case.Date?.Exact?.ToString("O", CultureInfo.InvariantCulture),
        CaseSort.CaseId => placed.Case.CaseId,
        CaseSort.Amount => placed.Case.Amount?.Rmb,
        CaseSort.RecordedAt => ValueOf(placed.Case.Record?.RecordedAt),
        CaseSort.ChangedAt => ValueOf(placed.Case.Record?.ChangedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Cases cannot be sorted by it."),
    };

    /// <summary>Returns the value of a time in an order: milliseconds since 1970, as stores record it; null for no time.</summary>
    public static object? ValueOf(DateTimeOffset? time) => (decimal?)time?.ToUnixTimeMilliseconds();
}
