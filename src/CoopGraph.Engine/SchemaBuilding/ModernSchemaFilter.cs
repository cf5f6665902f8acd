using GraphQL.Introspection;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// Shows in introspection the parts that GraphQL.NET 8 still treats as a draft: <c>isRepeatable</c>, and the directives of types.
/// </summary>
internal sealed class ModernSchemaFilter : DefaultSchemaFilter
{
    /// <inheritdoc />
    public override Task<bool> AllowField(IGraphType parent, IFieldType field)
        => field.Name == "isRepeatable" ? Allowed : base.AllowField(parent, field);

    /// <inheritdoc />
    public override Task<bool> AllowDirective(Directive directive) => Allowed;
}
