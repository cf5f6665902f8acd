using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// Makes each root field with arguments nullable. If its arguments are refused, it alone is null, with an error that has its path: a null in a
/// field that cannot be null would take the answers of all other root fields with it (section 6.4.4 of the specification).
/// </summary>
/// <remarks>A list of items that can be null stays as it is, because it reports a failure at the place of the item.</remarks>
internal sealed class NullableRoots : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type != schema.Query || field.Arguments is not { Count: > 0 }
            || field.ResolvedType is not NonNullGraphType { ResolvedType: { } nullable } || nullable is ListGraphType { ResolvedType: not NonNullGraphType })
        {
            return;
        }

        field.ResolvedType = nullable;
        field.Description = $"{field.Description?.TrimEnd()} Null, with an error, if its arguments are refused.";
    }
}
