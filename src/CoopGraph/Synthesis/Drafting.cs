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
        Draft[] placed =
        [
            .. ProvincesWithin.Assign(cases, [.. drafts[false]], random),
            .. ProvincesBetween.Assign([.. drafts[true]], random),
        ];
        var dated = WithYears(placed, random).ToArray();
        random.Shuffle(dated);
        return [.. dated.OrderBy(draft => draft.Year)];
    }

    // Anhui's pairings have years of their own. The rest of poverty alleviation has the years that they leave.
    private static IEnumerable<Draft> WithYears(Draft[] drafts, SynthesisDraws random)
    {
        var poverty = drafts.Where(draft => draft.IssueArea == IssueArea.PovertyAlleviation).ToLookup(draft => draft.IsAnhuiPairing);
        Draft[] pairings = [.. poverty[true]];
        Draft[] aid = [.. poverty[false]];
        Draft[] others = [.. drafts.Where(draft => draft.IssueArea != IssueArea.PovertyAlleviation)];
        var ofPairings = LargestRemainder.Apportion(pairings.Length, ChosenFigures.PairingsByYear);
        var ofPoverty = LargestRemainder.Apportion(pairings.Length + aid.Length, ChosenFigures.PovertyByYear);
        return
        [
            .. WithYears(pairings, ofPairings, random),
            .. WithYears(aid, ofPoverty.Zip(ofPairings, (all, taken) => all - taken), random),
            .. WithYears(others, LargestRemainder.Apportion(others.Length, ChosenFigures.OtherByYear), random),
        ];
    }

    private static IEnumerable<Draft> WithYears(Draft[] drafts, IEnumerable<int> quotas, SynthesisDraws random)
    {
        var years = quotas.SelectMany((count, year) => Enumerable.Repeat(PublishedFigures.FirstYear + year, count)).ToArray();
        random.Shuffle(years);
        return drafts.Zip(years, (draft, year) => draft with { Year = year });
    }
}
