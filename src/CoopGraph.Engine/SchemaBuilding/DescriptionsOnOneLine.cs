using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Puts each description of the schema on one line, because doc comments are broken and indented like the code.</summary>
internal sealed partial class DescriptionsOnOneLine : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema) => Clean(type);

    /// <inheritdoc/>
    public override void VisitInterface(IInterfaceGraphType type, ISchema schema) => Clean(type);

    /// <inheritdoc/>
    public override void VisitInputObject(IInputObjectGraphType type, ISchema schema) => Clean(type);

    /// <inheritdoc/>
    public override void VisitEnum(EnumerationGraphType type, ISchema schema) => Clean(type);

    /// <inheritdoc/>
    public override void VisitEnumValue(EnumValueDefinition enumValue, EnumerationGraphType type, ISchema schema) =>
        enumValue.Description = Clean(enumValue.Description);

    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) => Clean(field);

    /// <inheritdoc/>
    public override void VisitInterfaceFieldDefinition(FieldType field, IInterfaceGraphType type, ISchema schema) => Clean(field);

    /// <inheritdoc/>
    public override void VisitInputObjectFieldDefinition(FieldType field, IInputObjectGraphType type, ISchema schema) => Clean(field);

    private static void Clean(IGraphType type) => type.Description = Clean(type.Description);

    private static void Clean(FieldType field)
    {
        field.Description = Clean(field.Description);
        foreach (var argument in field.Arguments ?? [])
            argument.Description = Clean(argument.Description);
    }

    private static string? Clean(string? text) => text is null ? null : Blanks().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
