using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Declares the sizes of the lists of introspection, because their fields have no attributes of this project. The types
/// and directives are those of the schema; the other numbers are estimates.
/// </summary>
internal sealed class IntrospectionSizes : BaseSchemaNodeVisitor
{
    private const int FieldsOfAType = 8;
    private const int OtherLists = 3;

    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (ResponseSize.IsIntrospection(type.Name))
            field.SetListSize(new FixedListSize(SizeOf(field.Name, schema)));
    }

    private static int SizeOf(string field, ISchema schema) => field switch
    {
        "types" => schema.AllTypes.Count,
        "directives" => schema.Directives.Count,
        "fields" => FieldsOfAType,
        _ => OtherLists,
    };
}
