using System.Collections;
using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Schema;
using CoopGraph.Units;
using GraphQL.Validation.Complexity;

namespace CoopGraph.Engine.Limits;

/// <summary>How many groups a summary holds at worst, and what counting costs.</summary>
/// <remarks>
/// A summary has at most as many groups as its <c>first</c> says, and no more than its dimensions have combinations: so a summary by scope of
/// every county of a province is cheap, whatever <c>first</c> is.
/// </remarks>
internal static class SummaryShape
{
    /// <summary>What a summary counts for by itself, in objects: it looks at every case of its list, not at a page of them.</summary>
    public const int CostOfCounting = 100;

    private const string TypeName = "Summary";

    public static bool IsSummary(FieldImpactContext field) => field.FieldDefinition.ResolvedType is { } type && type.ToString() == $"{TypeName}!";

    public static bool IsGroups(FieldImpactContext field) => field.ParentType.Name == TypeName && field.FieldDefinition.Name == "groups";

    /// <summary>How many groups the summary may hold whose field this is.</summary>
    /// <param name="summary">The field.</param>
    /// <param name="first">Its <c>first</c>.</param>
    public static int GroupsOf(FieldImpactContext summary, int? first)
    {
        long most = Math.Clamp(first ?? SummaryRequest.DefaultFirst, 1, SummaryRequest.LargestFirst);
        var combinations = 1L;
        foreach (var dimension in (summary.GetArgument<object?>(SummaryArgumentsAttribute.GroupBy) as IEnumerable ?? Array.Empty<object>()).Cast<object>())
            combinations = Math.Min(most, combinations * ValuesOf(dimension));
        return (int)combinations;
    }

    // Where a dimension is bounded by the data alone, the page is the bound. One more for what is not known.
    private static long ValuesOf(object dimension) => dimension switch
    {
        SummaryDimension.Mechanism => Enum.GetValues<Mechanism>().Length,
        SummaryDimension.IssueArea => Enum.GetValues<IssueArea>().Length,
        SummaryDimension.Scope => Enum.GetValues<SpatialScope>().Length,
        SummaryDimension.Level => Enum.GetValues<AdministrativeLevel>().Length,
        SummaryDimension.Provenance => Enum.GetValues<Provenance>().Length,
        SummaryDimension.Adjacency => 2,
        SummaryDimension.Year => CooperationRules.LastYear - CooperationRules.FirstYear + 2,
        _ => SummaryRequest.LargestFirst,
    };
}
