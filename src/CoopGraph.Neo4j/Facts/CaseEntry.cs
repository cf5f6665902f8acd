using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Facts;

/// <summary>A case in memory: all that counting, filters of its own values and orders need. Its texts stay in Neo4j.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="SignedOn">The day of the date; null if the date is not known to the day.</param>
internal sealed record CaseEntry(CaseFacts Facts, DateOnly? SignedOn)
{
    /// <summary>Returns the value of a key of an order.</summary>
    public object? ValueOf(CaseSort key) => key switch
    {
        CaseSort.Year => (decimal?)Facts.Year,
        CaseSort.SignedOn => SignedOn?.ToString("O", CultureInfo.InvariantCulture),
        CaseSort.CaseId => Facts.CaseId,
        CaseSort.Amount => Facts.AmountRmb,
        CaseSort.RecordedAt => CaseFields.ValueOf(Facts.Record?.RecordedAt),
        CaseSort.ChangedAt => CaseFields.ValueOf(Facts.Record?.ChangedAt),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Cases cannot be sorted by it."),
    };

    /// <summary>Returns the value of a field of the case itself; titles are not in memory.</summary>
    public object? ValueOf(FilterField field) => field switch
    {
        FilterField.CaseId => Facts.CaseId,
        FilterField.Year => (decimal?)Facts.Year,
        FilterField.SignedOn => SignedOn,
        FilterField.DateBasis => Facts.DateBasis,
        FilterField.Confidence => Facts.Confidence,
        FilterField.Mechanism => Facts.Mechanism,
        FilterField.IssueArea => Facts.IssueArea,
        FilterField.Scope => Facts.Scope,
        FilterField.CaseLevel => Facts.Level,
        FilterField.Provenance => Facts.Provenance,
        FilterField.PartyCount => (decimal)Facts.Parties.Count,
        FilterField.Amount => Facts.AmountRmb,
        FilterField.RecordedAt => Facts.Record?.RecordedAt,
        FilterField.ChangedAt => Facts.Record?.ChangedAt,
        _ => throw new ArgumentException($"A case in memory has no {field}.", nameof(field)),
    };
}
