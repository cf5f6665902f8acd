using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Declares the sizes of the lists of introspection, because their fields have no attributes of this project. For <c>types</c> and
/// <c>directives</c> GraphQL.NET itself uses the schema's real numbers.
/// </summary>
internal sealed class IntrospectionSizes : BaseSchemaNodeVisitor
{
    private const int FieldsOfAType = 8;
    private const int OtherLists = 3;

    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (ResponseSize.IsIntrospection(type.Name))
            field.SetListSize(new FixedListSize(field.Name == "fields" ? FieldsOfAType : OtherLists));
    }
}
