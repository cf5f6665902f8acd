using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Gives a field the arguments of a list that is filtered, sorted and paged.</summary>
/// <param name="filter">The input type of `where`; null: what is listed is filtered above, and the field has no `where`.</param>
/// <param name="sort">The input type of one entry of `order`.</param>
/// <param name="defaultOrder">The order when nothing is asked for, in words.</param>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class ListAttribute(Type? filter, Type sort, string defaultOrder) : GraphQLAttribute
{
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        var list = typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(sort));
        fieldType.Arguments ??= [];
        if (filter is not null)
            Add(fieldType, filter, ListArguments.Where, "Which rows count; left out: all.");
        Add(fieldType, list, ListArguments.Order, $"The order, the most important key first; unknown values come last. {defaultOrder}");
        Add(fieldType, typeof(IntGraphType), ListArguments.First, "How many rows from the start, 1 to 100; 20 when neither `first` nor `last` is given.");
        Add(fieldType, typeof(StringGraphType), ListArguments.After, "The page begins after the row of this cursor.");
        Add(fieldType, typeof(IntGraphType), ListArguments.Last, "How many rows from the end, 1 to 100; not together with `first`.");
        Add(fieldType, typeof(StringGraphType), ListArguments.Before, "The page ends before the row of this cursor.");
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
