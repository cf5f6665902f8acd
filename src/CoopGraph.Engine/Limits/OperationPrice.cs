namespace CoopGraph.Engine.Limits;

/// <summary>
/// Whether an operation is expensive, estimated from its document and variables alone. The limits find out while they check the operation. An
/// instance lives as long as one try of the operation.
/// </summary>
internal sealed class OperationPrice
{
    // A field of this cost reads every case, or computes for a long time (CostAttribute).
    private const int CostOfAllCases = 100;
    private const double LargeShare = 0.1;

    /// <summary>
    /// Whether the operation is expensive. It has a field that reads every case, or uses a tenth of what the objects of a response or the
    /// conditions of filters are limited to.
    /// </summary>
    public bool IsExpensive { get; private set; }

    /// <summary>Counts the part of a limit that the operation uses.</summary>
    public void Count(double found, int limit) => IsExpensive |= found >= limit * LargeShare;

    /// <summary>Counts a field with a declared cost.</summary>
    public void CountDeclared(int cost) => IsExpensive |= cost >= CostOfAllCases;

    /// <summary>Takes the result of an earlier request with the same operation.</summary>
    public void Take(bool isExpensive) => IsExpensive |= isExpensive;

    /// <summary>Returns the price of the operation that is validated; null if nobody needs it.</summary>
    public static OperationPrice? Of(IServiceProvider? services) => services?.GetService(typeof(OperationPrice)) as OperationPrice;
}
