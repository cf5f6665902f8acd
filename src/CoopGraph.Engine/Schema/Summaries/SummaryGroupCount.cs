using System.Collections;
using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Limits;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The largest number of groups of a summary: its <c>first</c>, but at most the number of combinations of its dimensions. So a summary by
/// scope of every county of a province is cheap, whatever <c>first</c> is.
/// </summary>
internal sealed class SummaryGroupCount : IListSize
{
    /// <inheritdoc/>
    public bool ReadsParent => true;

    /// <inheritdoc/>
    public int SizeOf(RequestedField field)
    {
        if (field.Parent is not { } summary)
            return SummaryRequest.DefaultFirst;
        long most = Math.Clamp(PageSize.Argument(summary, "first") ?? SummaryRequest.DefaultFirst, 1, SummaryRequest.LargestFirst);
        var combinations = 1L;
        var dimensions = summary.Argument(SummaryArgumentsAttribute.GroupBy) as IEnumerable ?? Array.Empty<object>();
        foreach (var dimension in dimensions.Cast<object>())
            combinations = Math.Min(most, combinations * ValuesOf(dimension));
        return (int)combinations;
    }

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => "groups of the summary";

    // If only the data limit a dimension, `first` is the limit. The years have one more value, for an unknown year.
    private static long ValuesOf(object dimension) => dimension switch
    {
        SummaryDimension.Mechanism => Enum.GetValues<Mechanism>().Length,
        SummaryDimension.IssueArea => Enum.GetValues<IssueArea>().Length,
        SummaryDimension.Scope => Enum.GetValues<SpatialScope>().Length,
        SummaryDimension.Level => Enum.GetValues<AdministrativeLevel>().Length,
        SummaryDimension.Provenance => Enum.GetValues<Provenance>().Length,
        SummaryDimension.Adjacency => 2,
        SummaryDimension.ArrangerLevel => Enum.GetValues<AdministrativeLevel>().Length,
        SummaryDimension.Confidence => Enum.GetValues<Confidence>().Length,
        SummaryDimension.DateBasis => Enum.GetValues<DateBasis>().Length + 1,
        SummaryDimension.Region => Enum.GetValues<Region>().Length + 1,
        // One more for cases that the list does not judge.
        SummaryDimension.PovertyPair => Enum.GetValues<PovertyPair>().Length + 1,
        SummaryDimension.Year => CooperationRules.LastYear - CooperationRules.FirstYear + 2,
        _ => SummaryRequest.LargestFirst,
    };
}
