using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Analysis.Summaries;

/// <summary>Short methods that count cases on the real map.</summary>
internal static class Counting
{
    public static CaseFacts Facts(Cooperation cooperation) => CaseFacts.Of(Repository.Map, Repository.Map.Place(cooperation));

    /// <summary>Returns the facts of a case between peers.</summary>
    public static CaseFacts Case(string? date, params string[] parties) => Facts(Cases.Between(date, parties));

    public static Summary Count(IReadOnlyList<CaseFacts> cases, params SummaryDimension[] groupBy) => Count(cases, new SummaryRequest(groupBy));

    public static Summary Count(IReadOnlyList<CaseFacts> cases, SummaryRequest request, DateOnly? day = null) =>
        Tally.Summarize(Repository.Map, cases, request, day);

    /// <summary>Writes each group as its key's values, units by code, and its number of cases: <c>2014 340000: 2</c>.</summary>
    public static string[] Written(this Summary summary) => [.. summary.Groups.Select(group => $"{Key(group)}: {group.Measures.CaseCount}")];

    /// <summary>Writes the values of a group's key, units by code.</summary>
    public static string Key(SummaryGroup group) => string.Join(' ', group.Key.Dimensions.Select(dimension => group.Key[dimension] switch
    {
        null => "null",
        UnitOnDay unit => unit.Unit.Code.ToString(),
        var value => value.ToString(),
    }));
}
