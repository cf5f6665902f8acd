using CoopGraph.Cooperations;
using CoopGraph.Paper;

namespace CoopGraph.Synthesis;

/// <summary>Drafts the cases. All quotas are met here; chance decides only which case gets which part of them.</summary>
internal static class Drafting
{
    /// <summary>Returns the drafts in the order of their years, in random order within a year.</summary>
    public static IReadOnlyList<Draft> Of(int cases, SynthesisDraws random)
    {
        var drafts = CaseKinds.Of(cases)
            .SelectMany(kind => kind.Scopes().Select(scope => new Draft(kind.Mechanism, kind.IssueArea, scope)))
            .ToLookup(draft => draft.Scope == SpatialScope.CrossProvince);
        var placed = ProvincesWithin.Assign(cases, [.. drafts[false]], random)
            .Concat(ProvincesBetween.Assign([.. drafts[true]], random))
            .ToLookup(draft => draft.IssueArea == IssueArea.PovertyAlleviation);
        Draft[] dated =
        [
            .. WithYears([.. placed[true]], ChosenFigures.PovertyByYear, random),
            .. WithYears([.. placed[false]], ChosenFigures.OtherByYear, random),
        ];
        random.Shuffle(dated);
        return [.. dated.OrderBy(draft => draft.Year)];
    }

    private static IEnumerable<Draft> WithYears(Draft[] drafts, IReadOnlyList<int> weights, SynthesisDraws random)
    {
        var years = LargestRemainder.Apportion(drafts.Length, weights)
            .SelectMany((count, year) => Enumerable.Repeat(PublishedFigures.FirstYear + year, count))
            .ToArray();
        random.Shuffle(years);
        return drafts.Zip(years, (draft, year) => draft with { Year = year });
    }
}
