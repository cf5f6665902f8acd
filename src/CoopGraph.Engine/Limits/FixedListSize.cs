using System.Globalization;

namespace CoopGraph.Engine.Limits;

/// <summary>The size of a list without a page: an estimate of what the data give.</summary>
/// <param name="size">The number of objects.</param>
internal sealed class FixedListSize(int size) : IListSize
{
    /// <inheritdoc/>
    public int SizeOf(RequestedField field) => size;

    /// <summary>Returns the number as text.</summary>
    public override string ToString() => size.ToString(CultureInfo.InvariantCulture);
}
