using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Complexity;

namespace CoopGraph.Api.Safety;

/// <summary>What one field adds to the worst case of an answer, counted in objects.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A field with an object counts one, times the lists that it stands in. Scalars and enums count nothing.</item>
/// <item>A connection (an object whose type's name ends with <c>Connection</c>) counts one; its <c>nodes</c> and its <c>edges</c> count
/// the page size of the field that returned it: the larger of <c>first</c> and <c>last</c>, 20 when neither is given. An edge and its
/// <c>node</c> count as one.</item>
/// <item>A list counts its own <c>first</c> or <c>last</c> where it has one, else 10.</item>
/// <item>A page of more than 100 counts 100: the field itself refuses more, in clearer words.</item>
/// <item><c>__schema</c> and <c>__type</c> count nothing: the schema is small, and the document's budget bounds the question.</item>
/// </list>
/// </remarks>
internal static class NodeCost
{
    public const int DefaultPage = 20;

    public const int LargestPage = 100;

    public const int ListWithoutPage = 10;

    public static FieldComplexityResult Of(FieldImpactContext field)
    {
        var name = field.FieldDefinition.Name;
        if (name.StartsWith("__", StringComparison.Ordinal))
            return new(0, 0);
        if (field.FieldDefinition.ResolvedType?.GetNamedType() is not { } type || type is ScalarGraphType)
            return new(0, 1);

        if (field.ParentType.Name.EndsWith("Connection", StringComparison.Ordinal) && name is "nodes" or "edges")
        {
            var page = (field.Parent is { } connection ? PageSize(connection) : null) ?? DefaultPage;
            return new(page, page);
        }

        if (name == "node" && field.ParentType.Name.EndsWith("Edge", StringComparison.Ordinal))
            return new(0, 1);
        if (!IsList(field.FieldDefinition.ResolvedType))
            return new(1, 1);
        var items = PageSize(field) ?? ListWithoutPage;
        return new(items, items);
    }

    private static bool IsList(IGraphType? type) => type switch
    {
        NonNullGraphType nonNull => IsList(nonNull.ResolvedType),
        ListGraphType => true,
        _ => false,
    };

    private static int? PageSize(FieldImpactContext field)
    {
        var first = Argument(field, "first");
        var last = Argument(field, "last");
        return first is null && last is null ? null : Math.Clamp(Math.Max(first ?? 0, last ?? 0), 1, LargestPage);
    }

    // Arguments carry the variables' values, and the defaults of those that were left out only when the field has others.
    private static int? Argument(FieldImpactContext field, string name)
        => (field.GetArgument<object?>(name) ?? field.FieldDefinition.Arguments?.Find(name)?.DefaultValue) as int?;
}
