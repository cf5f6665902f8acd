using CoopGraph.Analysis.Transfers;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The cases in which one unit, or units in it, give to another, or to units in it.</summary>
[Name("Transfer")]
public sealed class TransferNode
{
    private readonly Transfer _transfer;

    internal TransferNode(IGraphSnapshot graph, Transfer transfer, TransferLevel level, DateOnly? asOf)
    {
        _transfer = transfer;
        From = UnitNodes.Of(graph, Show(transfer.From), asOf);
        To = UnitNodes.Of(graph, Show(transfer.To), asOf);

        UnitOnDay Show(Place place) => TransferTable.Show(place, level, asOf ?? graph.Map.Window.Last);
    }

    /// <summary>The unit that gives, or in which the donors lay on the case's day.</summary>
    public UnitNode From { get; }

    /// <summary>The unit that receives, or in which the recipients lay on the case's day. It can be the same.</summary>
    public UnitNode To { get; }

    /// <summary>The number of cases in which a donor of the one gives to a recipient of the other, 1 or more.</summary>
    public int CaseCount => _transfer.CaseCount;

    /// <summary>
    /// The sum of the known yearly amounts of these cases, in yuan a year; null if no case names one. An amount that several donors or
    /// recipients share is divided equally among the pairs of them, so that nothing is counted twice. Whole sums are left out, because the
    /// data do not have the years that they cover; `summary(groupBy: [TRANSFER])` sums them.
    /// </summary>
    public double? YearlyRmb => (double?)_transfer.YearlyRmb;

    /// <summary>The number of these cases with a known yearly amount.</summary>
    public int CaseCountWithAmount => _transfer.CaseCountWithAmount;
}
