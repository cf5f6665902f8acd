using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Curation;

/// <summary>Checks drafts of cases by the rules that an edit obeys, without a store: for a table that is to be imported later.</summary>
public static class DraftChecks
{
    /// <summary>Returns the rules that drafts break, by row. Whether a case with a row's key exists is known to a store only.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="map">The map on which their codes are looked up.</param>
    public static IReadOnlyList<RuleViolation> Check(IReadOnlyList<CaseDraft> drafts, UnitMap map)
    {
        Cooperation[] contents = [.. drafts.Select((draft, index) => draft.Content with { CaseId = KeyOf(draft, index), Provenance = Provenance.Curated })];
        return [.. Rules(contents, map).Concat(RepeatedRows.In(drafts, contents, map)).OrderBy(violation => violation.Row)];
    }

    /// <summary>Returns the rules of the model and of texts that cases break, by row.</summary>
    /// <param name="rows">The cases.</param>
    /// <param name="map">The map on which their codes are looked up.</param>
    internal static IEnumerable<RuleViolation> Rules(IReadOnlyList<Cooperation> rows, UnitMap map) =>
        CooperationRules.Check(rows, map).Concat(CooperationRules.CheckTexts(rows)).OrderBy(violation => violation.Row);

    /// <summary>Returns the key by which messages name a draft before a store gives it one.</summary>
    internal static string KeyOf(CaseDraft draft, int index) => draft.CaseId ?? $"row {index + 1}";
}
