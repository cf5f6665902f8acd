using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>The entries of a field's metadata that the limits read.</summary>
internal static class FieldMetadata
{
    private const string Cost = "CoopGraph.Cost";
    private const string CostOfDraw = "CoopGraph.CostOfDraw";
    private const string ListSize = "CoopGraph.ListSize";

    /// <summary>Returns the declared cost of a field, in objects; null if none is declared (<see cref="CostAttribute"/>).</summary>
    public static int? DeclaredCost(this FieldType field) => field.Metadata.TryGetValue(Cost, out var cost) ? (int)cost! : null;

    /// <summary>Returns the declared size of a list field; null if none is declared (<see cref="ListSizeAttribute"/>).</summary>
    public static IListSize? DeclaredListSize(this FieldType field) =>
        field.Metadata.TryGetValue(ListSize, out var size) ? (IListSize)size! : null;

    /// <summary>Returns the declared cost of each draw of a field, in objects; 0 if none is declared.</summary>
    public static int DeclaredCostOfDraw(this FieldType field) => field.Metadata.TryGetValue(CostOfDraw, out var cost) ? (int)cost! : 0;

    /// <summary>Declares the cost of a field.</summary>
    public static void SetCost(this FieldType field, int objects, int eachDraw = 0)
    {
        field.Metadata[Cost] = objects;
        if (eachDraw > 0)
            field.Metadata[CostOfDraw] = eachDraw;
    }

    /// <summary>Declares the size of a list field.</summary>
    public static void SetListSize(this FieldType field, IListSize size) => field.Metadata[ListSize] = size;
}
