using System.Globalization;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Writes the note of a summary in plain words: what was counted, and why sum and total differ where they do.</summary>
internal static class SummaryNote
{
    public static string Write(SummaryRequest request, Counted counted, IReadOnlyList<SummaryGroup> groups)
    {
        List<string> sentences = [$"{Number(counted.Total.CaseCount, "case")}, each counted once in the total."];
        if (counted.SyntheticCases > 0)
            sentences.Add($"{counted.SyntheticCases} of them SYNTHETIC: generated, no real place's record.");
        if (request.GroupBy is not [])
        {
            sentences.AddRange(Grouping(request, counted));
            sentences.AddRange(Listing(request, counted, groups));
        }

        if (!request.ShowsAmounts)
            return string.Join(' ', sentences);
        if (counted.CasesWithSharedAmount > 0)
            sentences.Add($"{Number(counted.CasesWithSharedAmount, "case")} with one amount for several donors or recipients: each has an equal share of it.");
        if (counted.CasesWithYearlyAmount > 0)
            sentences.Add($"{Number(counted.CasesWithYearlyAmount, "case")} with a yearly amount: yearlyRmb, not amountRmb, has the sum.");

        return string.Join(' ', sentences);
    }

    private static IEnumerable<string> Grouping(SummaryRequest request, Counted counted)
    {
        SummaryDimension[] ofParties = [.. request.GroupBy.Where(dimension => dimension.IsOfParties())];
        if (counted.CasesInSeveralGroups == 0)
            yield return "No case stands in more than one group.";
        else
        {
            yield return $"A case counts once in each {Named(ofParties)} of its parties: {Number(counted.CasesInSeveralGroups, "case")} "
                + "in more than one group, so all groups together add up to more than the total.";
        }

        if (ofParties is not [])
            yield return $"countyCount is of the counties of the group's {Named(ofParties)}, dyadCount of pairs with at least one of them.";
    }

    private static IEnumerable<string> Listing(SummaryRequest request, Counted counted, IReadOnlyList<SummaryGroup> groups)
    {
        var all = counted.Groups.Count;
        if (groups.Count < all)
            yield return $"`having` leaves {groups.Count} of {Number(all, "group")}; groupCaseCountSum is of these.";
        if (groups.Count > request.First)
            yield return $"The first {request.First} of {groups.Count} are listed; groupCaseCountSum is of all {groups.Count}.";
    }

    private static string Named(SummaryDimension[] dimensions) => dimensions switch
    {
        [.. var others, var last] when others is not [] => $"{string.Join(", ", others.Select(SummaryRequest.Written))} and {SummaryRequest.Written(last)}",
        _ => string.Join("", dimensions.Select(SummaryRequest.Written)),
    };

    private static string Number(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
