using CoopGraph.Cooperations;

namespace CoopGraph.Questions;

/// <summary>What a case holds for the fields that filters and sort orders name.</summary>
public static class CaseValues
{
    /// <summary>A case's value for a field of filters.</summary>
    public static object? ValueOf(PlacedCooperation placed, Field field) => field switch
    {
        Field.CaseId => placed.Case.CaseId,
        Field.Title => placed.Case.Title,
        Field.Year => (decimal?)placed.Year,
        Field.Mechanism => placed.Case.Mechanism,
        Field.IssueArea => placed.Case.IssueArea,
        Field.Scope => placed.Scope,
        Field.CaseLevel => placed.Level,
        Field.Provenance => placed.Case.Provenance,
        Field.PartyCount => (decimal)placed.Parties.Count,
        Field.Amount => placed.Case.Amount?.Rmb,
        _ => throw new ArgumentException($"A case has no {field}.", nameof(field)),
    };

    /// <summary>A case's value for a key of an order.</summary>
    public static object? ValueOf(PlacedCooperation placed, CaseSort key) => key switch
    {
        CaseSort.Year => (decimal?)placed.Year,
        CaseSort.CaseId => placed.Case.CaseId,
        CaseSort.Amount => placed.Case.Amount?.Rmb,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Cases cannot be sorted by it."),
    };
}
