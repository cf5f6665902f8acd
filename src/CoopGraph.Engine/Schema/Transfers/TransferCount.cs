using CoopGraph.Analysis.Transfers;
using CoopGraph.Engine.Limits;

namespace CoopGraph.Engine.Schema;

/// <summary>The largest number of transfers of a list: its <c>first</c>, but at most the number of pairs of provinces.</summary>
internal sealed class TransferCount : IListSize
{
    private const int Provinces = 34;

    /// <inheritdoc/>
    public int SizeOf(RequestedField field)
    {
        var first = Math.Clamp(PageSize.Argument(field, "first") ?? TransferTable.DefaultFirst, 1, TransferTable.LargestFirst);
        return field.Argument("by") is TransferLevel.County or TransferLevel.Prefecture ? first : Math.Min(first, Provinces * Provinces);
    }

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => "transfers of the list";
}
