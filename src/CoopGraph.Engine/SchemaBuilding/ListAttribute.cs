using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Adds to a field the arguments of a list that is filtered, sorted and paged.</summary>
/// <param name="filter">The input type of `where`; null if the rows are filtered above, so that the field has no `where`.</param>
/// <param name="sort">The input type of one entry of `order`; null if the rows have one order, so that the field has no `order`.</param>
/// <param name="defaultOrder">The order if none is requested, in words.</param>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class ListAttribute(Type? filter, Type? sort = null, string? defaultOrder = null) : GraphQLAttribute
{
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.Arguments ??= [];
        if (filter is not null)
            Add(fieldType, filter, ListArguments.Where, "If given, only rows that match this filter are listed and counted.");
        if (sort is not null)
            Add(fieldType, typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(sort)), ListArguments.Order, $"The order, the most important key first; unknown values come last. {defaultOrder}");
        Add(fieldType, typeof(IntGraphType), ListArguments.First, "The number of rows from the start, 1 to 100; 20 if neither `first` nor `last` is given.");
        Add(fieldType, typeof(StringGraphType), ListArguments.After, "If given, the page begins after the row with this cursor.");
        Add(fieldType, typeof(IntGraphType), ListArguments.Last, "The number of rows from the end, 1 to 100; not together with `first`.");
        Add(fieldType, typeof(StringGraphType), ListArguments.Before, "If given, the page ends before the row with this cursor.");
    }

    private static void Add(FieldType field, Type type, string name, string description) =>
        field.Arguments!.Add(new QueryArgument(type) { Name = name, Description = description });
}

/// <summary>The names of a list's arguments.</summary>
internal static class ListArguments
{
    public const string Where = "where";
    public const string Order = "order";
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";
}
