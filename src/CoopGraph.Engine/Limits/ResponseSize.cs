using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Computes the largest number of objects that a field can contain, from the schema's metadata and the field's arguments alone.
/// </summary>
/// <remarks>
/// A field that is not a list contains one object. A list contains its declared size (<see cref="ListSizeAttribute"/>). Without a declared
/// size, it contains its page, from its own <c>first</c> or <c>last</c>. Without a page, it contains 10 objects. The lists of a connection
/// declare <see cref="PageOfConnection"/>.
/// </remarks>
internal static class ResponseSize
{
    /// <summary>The size of a list that has neither a declared size nor a page.</summary>
    public const int ListWithoutPage = 10;

    /// <summary>Returns the number of objects of a list.</summary>
    /// <param name="declared">Its declared size; null for none.</param>
    /// <param name="list">The field that is the list, with the values of its arguments and the field above it.</param>
    public static int ItemsOf(IListSize? declared, RequestedField list) => declared?.SizeOf(list) ?? PageSize.Of(list) ?? ListWithoutPage;

    /// <summary>Returns whether a name belongs to introspection.</summary>
    public static bool IsIntrospection(string name) => name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Returns whether a field is a scalar or an enumeration, or a list of these.</summary>
    public static bool IsLeaf(FieldType field) => field.ResolvedType?.GetNamedType() is ScalarGraphType;

    /// <summary>Returns whether a type is a list, non-null or not.</summary>
    public static bool IsList(IGraphType? type) => type switch
    {
        NonNullGraphType nonNull => IsList(nonNull.ResolvedType),
        ListGraphType => true,
        _ => false,
    };
}
