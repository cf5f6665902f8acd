using GraphQL;
using GraphQL.Types;
using GraphQL.Validation.Complexity;

namespace CoopGraph.Engine.Limits;

/// <summary>How many objects a field holds at worst, judged by the schema and the field's arguments alone.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A connection (an object whose type's name ends with <c>Connection</c>) is one object; its <c>nodes</c> and its <c>edges</c> hold
/// the page size of the field that returned it: the larger of <c>first</c> and <c>last</c>, 20 when neither is given.</item>
/// <item>A list holds its own <c>first</c> or <c>last</c> where it has one, else 10.</item>
/// <item>A page of more than 100 counts 100: the field itself refuses more, in clearer words.</item>
/// <item>The groups of a summary are as many as <see cref="SummaryShape"/> says.</item>
/// <item>The lists of a network hold what <see cref="NetworkShape"/> says.</item>
/// <item>In introspection, <c>fields</c> holds 8 and any other list 3; for <c>types</c> and <c>directives</c> the engine's own delegates
/// give the schema's real numbers.</item>
/// </list>
/// </remarks>
internal static class ResponseSize
{
    public const int DefaultPage = 20;

    public const int LargestPage = 100;

    public const int ListWithoutPage = 10;

    private const int FieldsOfAType = 8;

    private const int OtherListsOfIntrospection = 3;

    public static int ItemsOf(FieldImpactContext field)
    {
        var (parent, name) = (field.ParentType.Name, field.FieldDefinition.Name);
        if (parent.EndsWith("Connection", StringComparison.Ordinal) && name is "nodes" or "edges")
            return (field.Parent is { } connection ? PageSize(connection) : null) ?? DefaultPage;
        if (SummaryShape.IsGroups(field) && field.Parent is { } summary)
            return SummaryShape.GroupsOf(summary, Argument(summary, "first"));
        if (NetworkShape.ItemsOf(field) is { } items)
            return items;
        if (!IsList(field.FieldDefinition.ResolvedType))
            return 1;
        if (IsIntrospection(parent))
            return name == "fields" ? FieldsOfAType : OtherListsOfIntrospection;
        return PageSize(field) ?? ListWithoutPage;
    }

    public static bool IsIntrospection(string name) => name.StartsWith("__", StringComparison.Ordinal);

    public static bool IsLeaf(FieldType field) => field.ResolvedType?.GetNamedType() is ScalarGraphType;

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

    // Arguments carry the variables' values; the default of an argument that was left out is in the schema only.
    private static int? Argument(FieldImpactContext field, string name)
        => (field.GetArgument<object?>(name) ?? field.FieldDefinition.Arguments?.Find(name)?.DefaultValue) as int?;
}
